from typing import Any

from colorfast import blocks, library

library(
    "nltk",
    versions="3.10.4",
    sources=["nltk 3.10.4: downloader.py", "https://www.nltk.org/data.html", "https://www.nltk.org/api/nltk.tokenize.html"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@blocks("network", instead="asyncio.to_thread")
def download(*args: Any, **kwargs: Any) -> Any: ...
# Reads its data with the first use.
@blocks("disk", instead="asyncio.to_thread", once=True, confidence="medium")
def word_tokenize(*args: Any, **kwargs: Any) -> Any: ...
@blocks("disk", instead="asyncio.to_thread", once=True, confidence="medium")
def sent_tokenize(*args: Any, **kwargs: Any) -> Any: ...
@blocks("disk", instead="asyncio.to_thread", once=True, confidence="medium")
def pos_tag(*args: Any, **kwargs: Any) -> Any: ...
@blocks("disk", instead="asyncio.to_thread", confidence="medium")
def ne_chunk(*args: Any, **kwargs: Any) -> Any: ...
from nltk import data as data
def __getattr__(name: str) -> Any: ...
