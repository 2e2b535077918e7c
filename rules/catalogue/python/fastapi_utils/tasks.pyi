from typing import Annotated, Any, Callable, TypeVar

from colorfast import InBackground, handler

_F = TypeVar("_F", bound=Callable[..., Any])

@handler("task", sync="thread-pool:anyio", asynchronous="shared-loop")
def repeat_every(*, seconds: float, wait_first: Any = None, logger: Any = None, raise_exceptions: bool = False, max_repetitions: int | None = None, on_complete: Annotated[Callable[..., Any] | None, InBackground["anyio"]] = None, on_exception: Annotated[Callable[..., Any] | None, InBackground["anyio"]] = None) -> Callable[[_F], _F]: ...
