from typing import Any

from colorfast import blocks, library

library(
    "imageio",
    versions="2.38.1",
    sources=["imageio 2.38.1: v2.py, v3.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@blocks("disk", instead="asyncio.to_thread")
def imread(*args: Any, **kwargs: Any) -> Any: ...
@blocks("disk", instead="asyncio.to_thread")
def imwrite(*args: Any, **kwargs: Any) -> Any: ...
@blocks("disk", instead="asyncio.to_thread")
def mimread(*args: Any, **kwargs: Any) -> Any: ...
@blocks("disk", instead="asyncio.to_thread")
def mimwrite(*args: Any, **kwargs: Any) -> Any: ...
@blocks("disk", instead="asyncio.to_thread")
def volread(*args: Any, **kwargs: Any) -> Any: ...
@blocks("disk", instead="asyncio.to_thread")
def volwrite(*args: Any, **kwargs: Any) -> Any: ...
@blocks("disk", instead="asyncio.to_thread")
def get_reader(*args: Any, **kwargs: Any) -> Any: ...
@blocks("disk", instead="asyncio.to_thread")
def get_writer(*args: Any, **kwargs: Any) -> Any: ...
