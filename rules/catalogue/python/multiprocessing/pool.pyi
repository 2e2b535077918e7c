"""`*_async` and `imap` return at once; getting or iterating their results waits. `ready` is free."""

from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any, TypeVar

from colorfast import InProcess, InThread, blocks, role

_S = TypeVar("_S")
_T = TypeVar("_T")

class ApplyResult:
    @role("future.result")
    @blocks("lock", instead="asyncio.AbstractEventLoop.run_in_executor", unless={"timeout": 0})
    def get(self, timeout=...): ...
    @role("future.wait")
    @blocks("lock", instead="asyncio.AbstractEventLoop.run_in_executor", unless={"timeout": 0})
    def wait(self, timeout=...): ...

class IMapIterator:
    @blocks("lock", instead="asyncio.AbstractEventLoop.run_in_executor")
    def __next__(self, timeout=...): ...
    @blocks("lock", instead="asyncio.AbstractEventLoop.run_in_executor", unless={"timeout": 0})
    def next(self, timeout=...): ...

@role("executor.new.process")
class Pool:
    def __init__(self, processes=..., initializer: InProcess = ...): ...
    @role("executor.submit")
    @blocks("lock", instead="asyncio.AbstractEventLoop.run_in_executor")
    def apply(self, func: InProcess): ...
    @role("executor.submit")
    def apply_async(
        self,
        func: InProcess,
        args=...,
        kwds=...,
        callback: InThread["own"] = ...,
        error_callback: InThread["own"] = ...,
    ): ...
    @role("executor.map")
    def imap(self, func: InProcess): ...
    @role("executor.map")
    def imap_unordered(self, func: InProcess): ...
    @role("executor.shutdown")
    @blocks("lock")
    def join(self): ...
    @role("executor.map")
    @blocks("lock", instead="asyncio.AbstractEventLoop.run_in_executor")
    def map(self, func: InProcess): ...
    @role("executor.map")
    def map_async(
        self,
        func: InProcess,
        iterable,
        chunksize=...,
        callback: InThread["own"] = ...,
        error_callback: InThread["own"] = ...,
    ): ...
    @role("executor.map")
    @blocks("lock", instead="asyncio.AbstractEventLoop.run_in_executor")
    def starmap(self, func: InProcess): ...
    @role("executor.map")
    def starmap_async(
        self,
        func: InProcess,
        iterable,
        chunksize=...,
        callback: InThread["own"] = ...,
        error_callback: InThread["own"] = ...,
    ): ...

# Its work runs in threads of this process, so what takes a function is written out again.
@role("executor.new.thread")
class ThreadPool(Pool):
    def __init__(self, processes=..., initializer: InThread["executor"] = ..., initargs=...): ...
    @role("executor.submit")
    @blocks("lock", instead="asyncio.AbstractEventLoop.run_in_executor")
    def apply(
        self,
        func: Annotated[Callable[..., _T], InThread["executor"]],
        args: Iterable[Any] = ...,
        kwds: Mapping[str, Any] = ...,
    ) -> _T: ...
    @role("executor.submit")
    def apply_async(
        self,
        func: Annotated[Callable[..., _T], InThread["executor"]],
        args: Iterable[Any] = ...,
        kwds: Mapping[str, Any] = ...,
        callback: Annotated[Callable[[_T], object] | None, InThread["own"]] = ...,
        error_callback: Annotated[Callable[[BaseException], object] | None, InThread["own"]] = ...,
    ) -> ApplyResult[_T]: ...
    @role("executor.map")
    def imap(
        self,
        func: Annotated[Callable[[_S], _T], InThread["executor"]],
        iterable: Iterable[_S],
        chunksize: int | None = ...,
    ) -> IMapIterator[_T]: ...
    @role("executor.map")
    def imap_unordered(
        self,
        func: Annotated[Callable[[_S], _T], InThread["executor"]],
        iterable: Iterable[_S],
        chunksize: int | None = ...,
    ) -> IMapIterator[_T]: ...
    @role("executor.map")
    @blocks("lock", instead="asyncio.AbstractEventLoop.run_in_executor")
    def map(
        self,
        func: Annotated[Callable[[_S], _T], InThread["executor"]],
        iterable: Iterable[_S],
        chunksize: int | None = ...,
    ) -> list[_T]: ...
    @role("executor.map")
    @blocks("lock", instead="asyncio.AbstractEventLoop.run_in_executor")
    def starmap(
        self,
        func: Annotated[Callable[..., _T], InThread["executor"]],
        iterable: Iterable[Iterable[Any]],
        chunksize: int | None = ...,
    ) -> list[_T]: ...
