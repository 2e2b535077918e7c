"""Typed shortcuts over AnyIO: `asyncify` runs a plain function in AnyIO's threads, `syncify` calls back to the loop from such a thread."""

from typing import Annotated, Any, Callable, Coroutine, Generic, ParamSpec, Self, TypeVar

from anyio import CapacityLimiter
from anyio import abc as anyio_abc
from colorfast import OnLoop, bridges, library, offloads, role

library(
    "asyncer",
    versions="0.0.18",
    sources=["https://asyncer.tiangolo.com/tutorial/asyncify/", "https://github.com/fastapi/asyncer/blob/main/asyncer/_main.py"],
    colour="both",
)

_P = ParamSpec("_P")
_R = TypeVar("_R")

@offloads("anyio", func="function")
@role("sync-to-async")
def asyncify(function: Callable[_P, _R], *, abandon_on_cancel: bool = False, cancellable: bool | None = None, limiter: CapacityLimiter | None = None) -> Callable[_P, Coroutine[Any, Any, _R]]: ...
@bridges(func="async_function")
@role("async-to-sync")
def syncify(async_function: Annotated[Callable[_P, Coroutine[Any, Any, _R]], OnLoop], raise_sync_error: bool = True) -> Callable[_P, _R]: ...
@bridges(func="async_function")
@role("loop.run")
def runnify(async_function: Callable[_P, Coroutine[Any, Any, _R]], backend: str = "asyncio", backend_options: dict[str, Any] | None = None) -> Callable[_P, _R]: ...

class SoonValue(Generic[_R]):
    @property
    def value(self) -> _R: ...
    @property
    def ready(self) -> bool: ...

class TaskGroup(anyio_abc.TaskGroup):
    @role("task.spawn")
    def soonify(self, async_function: Annotated[Callable[_P, Coroutine[Any, Any, _R]], OnLoop], name: object = None) -> Callable[_P, SoonValue[_R]]: ...
    async def __aenter__(self) -> Self: ...

@role("task.group")
def create_task_group() -> TaskGroup: ...
