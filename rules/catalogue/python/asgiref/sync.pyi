from concurrent.futures import Executor, ThreadPoolExecutor
from typing import Any, Awaitable, Callable, Coroutine, Generic, Literal, ParamSpec, TypeVar, overload

from colorfast import blocks, bridges, offloads, role

from .local import Local as Local

_P = ParamSpec("_P")
_R = TypeVar("_R")

def iscoroutinefunction(func: Any) -> bool: ...
def markcoroutinefunction(func: _R) -> _R: ...
@overload
@offloads("asgiref", func="func")
@role("sync-to-async")
def sync_to_async(func: Callable[_P, _R], *, thread_sensitive: Literal[True] = True, executor: ThreadPoolExecutor | None = None, context: Any = None) -> Callable[_P, Coroutine[Any, Any, _R]]: ...
@overload
@offloads("loop-default", func="func")
@role("sync-to-async")
def sync_to_async(func: Callable[_P, _R], *, thread_sensitive: Literal[False], executor: ThreadPoolExecutor | None = None, context: Any = None) -> Callable[_P, Coroutine[Any, Any, _R]]: ...
@overload
@offloads("asgiref", func="func")
@role("sync-to-async")
def sync_to_async(func: None = None, *, thread_sensitive: Literal[True] = True, executor: ThreadPoolExecutor | None = None, context: Any = None) -> Callable[[Callable[_P, _R]], Callable[_P, Coroutine[Any, Any, _R]]]: ...
@overload
@offloads("loop-default", func="func")
@role("sync-to-async")
def sync_to_async(func: None = None, *, thread_sensitive: Literal[False], executor: ThreadPoolExecutor | None = None, context: Any = None) -> Callable[[Callable[_P, _R]], Callable[_P, Coroutine[Any, Any, _R]]]: ...
@overload
@bridges(func="awaitable")
@blocks("lock", raises="RuntimeError")
@role("async-to-sync")
def async_to_sync(awaitable: Callable[_P, Awaitable[_R]], *, force_new_loop: bool = False) -> Callable[_P, _R]: ...
@overload
@bridges(func="awaitable")
@blocks("lock", raises="RuntimeError")
@role("async-to-sync")
def async_to_sync(awaitable: None = None, *, force_new_loop: bool = False) -> Callable[[Callable[_P, Awaitable[_R]]], Callable[_P, _R]]: ...

@offloads("asgiref", func="func")
@role("sync-to-async")
class SyncToAsync(Generic[_P, _R]):
    single_thread_executor: ThreadPoolExecutor
    func: Callable[_P, _R]
    def __init__(self, func: Callable[_P, _R], thread_sensitive: bool = True, executor: ThreadPoolExecutor | None = None, context: Any = None) -> None: ...
    async def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R: ...

@bridges(func="awaitable")
@blocks("lock", raises="RuntimeError")
@role("async-to-sync")
class AsyncToSync(Generic[_P, _R]):
    awaitable: Callable[_P, Awaitable[_R]]
    def __init__(self, awaitable: Callable[_P, Awaitable[_R]], force_new_loop: bool = False) -> None: ...
    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R: ...

class ThreadSensitiveContext:
    def __init__(self, *, executor: Executor | None = None) -> None: ...
    async def __aenter__(self) -> ThreadSensitiveContext: ...
    async def __aexit__(self, *args: Any) -> None: ...

class AsyncSingleThreadContext:
    def __enter__(self) -> AsyncSingleThreadContext: ...
    def __exit__(self, *args: Any) -> None: ...
