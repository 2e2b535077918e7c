from typing import Any

from colorfast import blocks, library

from newspaper.article import Article as Article
from newspaper.source import Source as Source

library(
    "newspaper3k",
    package="newspaper",
    versions="0.2.8",
    sources=["newspaper3k 0.2.8: article.py, source.py, api.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@blocks("network", instead="asyncio.to_thread")
def build(url: str = "", *args: Any, **kwargs: Any) -> Source: ...
class Config:
    def __init__(self) -> None: ...
