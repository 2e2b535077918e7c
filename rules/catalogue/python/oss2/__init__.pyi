from typing import Any, Iterator

from colorfast import blocks, lazy, library

from oss2.api import Bucket as Bucket, Service as Service

library(
    "oss2",
    versions="2.19.1",
    sources=["oss2 2.19.1: api.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

class Auth:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class StsAuth:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class AuthV4:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
@blocks("network", instead="asyncio.to_thread")
def resumable_upload(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network", instead="asyncio.to_thread")
def resumable_download(*args: Any, **kwargs: Any) -> Any: ...
@lazy("network")
class ObjectIterator:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...
@lazy("network")
class ObjectIteratorV2:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...
