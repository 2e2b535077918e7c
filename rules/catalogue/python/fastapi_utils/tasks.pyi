from typing import Any, Callable, TypeVar

from colorfast import handler

_F = TypeVar("_F", bound=Callable[..., Any])

@handler("task", sync="thread-pool:anyio", asynchronous="shared-loop")
@handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop", func="on_complete")
@handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop", func="on_exception")
def repeat_every(*, seconds: float, wait_first: Any = None, logger: Any = None, raise_exceptions: bool = False, max_repetitions: int | None = None, on_complete: Callable[..., Any] | None = None, on_exception: Callable[..., Any] | None = None) -> Callable[[_F], _F]: ...
