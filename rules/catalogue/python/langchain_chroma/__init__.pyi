from typing import Any

from colorfast import library

from langchain_core.vectorstores import VectorStore

library(
    "langchain-chroma",
    package="langchain_chroma",
    versions="1.1.0",
    sources=["langchain-chroma 1.1.0: vectorstores.py"],
    colour="both",
    counterpart={"name": "langchain_chroma", "maturity": "stable", "effort": "drop-in", "source": "langchain-chroma 1.1.0", "date": "2026-11"},
)

class Chroma(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
