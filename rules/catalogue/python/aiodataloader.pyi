"""Batches loads of one tick; the batch function must be `async def` and runs on the loop, so a plain query in it holds every request."""

from asyncio import Future
from typing import Any, Callable, Coroutine, Generic, Iterable, List, MutableMapping, TypeVar

from colorfast import awaitable, handler, handler_methods, library

library(
    "aiodataloader",
    versions="0.4.3",
    sources=["https://github.com/syrusakbary/aiodataloader/blob/master/aiodataloader/__init__.py"],
    colour="async",
)

_K = TypeVar("_K")
_R = TypeVar("_R")
_C = TypeVar("_C")

@handler_methods("batch_load_fn", kind="loader", sync={"asgi": "shared-loop", "wsgi": "private-loop"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"})
class DataLoader(Generic[_K, _R, _C]):
    batch: bool
    max_batch_size: int | None
    cache: bool
    loop: Any
    @handler("loader", sync={"asgi": "shared-loop", "wsgi": "private-loop"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="batch_load_fn")
    def __init__(self, batch_load_fn: Callable[[List[_K]], Coroutine[Any, Any, List[_R]]] | None = None, batch: bool | None = None, max_batch_size: int | None = None, cache: bool | None = None, get_cache_key: Callable[[_K], Any] | None = None, cache_map: MutableMapping[Any, Future[_R]] | None = None, loop: Any = None) -> None: ...
    @awaitable
    def load(self, key: _K) -> Future[_R]: ...
    @awaitable
    def load_many(self, keys: Iterable[_K]) -> Future[List[_R]]: ...
    def clear(self, key: _K) -> DataLoader[_K, _R, _C]: ...
    def clear_all(self) -> DataLoader[_K, _R, _C]: ...
    def prime(self, key: _K, value: _R) -> DataLoader[_K, _R, _C]: ...
