from typing import Annotated, Any, Awaitable, Callable, TypeVar

from colorfast import OnLoop, blocks, drives, role

_T = TypeVar("_T")

@drives(param="afn", place="shared-loop")
@blocks("lock", raises="RuntimeError", source="https://trio.readthedocs.io/en/stable/reference-core.html")
@role("loop.submit-threadsafe")
def run(afn: Callable[..., Awaitable[_T]], *args: Any, trio_token: Any = None) -> _T: ...
@blocks("lock", raises="RuntimeError", source="https://trio.readthedocs.io/en/stable/reference-core.html")
@role("loop.submit-threadsafe")
def run_sync(fn: Annotated[Callable[..., _T], OnLoop], *args: Any, trio_token: Any = None) -> _T: ...
