from typing import Annotated, Any, AsyncIterator, Callable, Coroutine, ParamSpec, TypeVar

from colorfast import InThread, offloads, role

_P = ParamSpec("_P")
_R = TypeVar("_R")

@offloads("loop-default", func="func")
@role("sync-to-async")
def run_sync(func: Callable[_P, _R]) -> Callable[_P, Coroutine[Any, Any, _R]]: ...
def run_sync_iterable(iterable: Annotated[Any, InThread["loop-default"]]) -> AsyncIterator[Any]: ...
