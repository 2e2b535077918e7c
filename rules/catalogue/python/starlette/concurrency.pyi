from typing import Annotated, Any, AsyncIterator, Callable, TypeVar

from colorfast import InThread, OnLoop, role

_T = TypeVar("_T")

@role("to-thread")
async def run_in_threadpool(func: Annotated[Callable[..., _T], InThread["anyio"]], *args: Any, **kwargs: Any) -> _T: ...
async def iterate_in_threadpool(iterator: Annotated[Any, InThread["anyio"]]) -> AsyncIterator[Any]: ...
async def run_until_first_complete(*args: Annotated[tuple[Callable[..., Any], dict[str, Any]], OnLoop]) -> None: ...
