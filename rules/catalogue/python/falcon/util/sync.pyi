from typing import Annotated, Any, Awaitable, Callable, Coroutine, ParamSpec, TypeVar

from colorfast import InThread, drives, offloads, role

_P = ParamSpec("_P")
_R = TypeVar("_R")

@role("to-thread")
async def sync_to_async(func: Annotated[Callable[..., _R], InThread["loop-default"]], *args: Any, **kwargs: Any) -> _R: ...
@offloads("loop-default", func="func")
@role("sync-to-async")
def wrap_sync_to_async(func: Callable[_P, _R], threadsafe: bool | None = None) -> Callable[_P, Coroutine[Any, Any, _R]]: ...
def wrap_sync_to_async_unsafe(func: Callable[_P, _R]) -> Callable[_P, Coroutine[Any, Any, _R]]: ...
@drives(param="coroutine")
@role("loop.run")
def async_to_sync(coroutine: Callable[..., Awaitable[_R]], *args: Any, **kwargs: Any) -> _R: ...
