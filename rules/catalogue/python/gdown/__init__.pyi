from typing import Any

from colorfast import blocks, library

library(
    "gdown",
    versions="6.5.1",
    sources=["gdown 6.5.1: download.py, download_folder.py, cached_download.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
@blocks("network", instead="asyncio.to_thread")
def download(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network", instead="asyncio.to_thread")
def download_folder(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network", instead="asyncio.to_thread", once=True)
def cached_download(*args: Any, **kwargs: Any) -> Any: ...
@blocks("disk", instead="asyncio.to_thread")
def extractall(*args: Any, **kwargs: Any) -> Any: ...
