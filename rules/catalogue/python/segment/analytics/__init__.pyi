"""Calls put into a queue that a thread empties, unless `sync_mode` is set on the client; only waiting for the queue is marked."""

from typing import Any

from colorfast import blocks, library

from segment.analytics.client import Client as Client

library(
    "segment-analytics-python",
    package="segment.analytics",
    versions="2.4.0",
    sources=["segment-analytics-python 2.4.0: __init__.py, client.py"],
    colour="sync",
)

sync_mode: bool
write_key: Any
def alias(*args: Any, **kwargs: Any) -> Any: ...
def group(*args: Any, **kwargs: Any) -> Any: ...
def identify(*args: Any, **kwargs: Any) -> Any: ...
def page(*args: Any, **kwargs: Any) -> Any: ...
def screen(*args: Any, **kwargs: Any) -> Any: ...
def track(*args: Any, **kwargs: Any) -> Any: ...
@blocks("lock", instead="asyncio.to_thread")
def flush() -> None: ...
@blocks("lock", instead="asyncio.to_thread")
def join() -> None: ...
@blocks("lock", instead="asyncio.to_thread")
def shutdown() -> None: ...
