"""`limits` raises when there were too many calls; `sleep_and_retry` around it sleeps in the caller's thread instead."""

from typing import Any, Callable, TypeVar

from colorfast import keeps

_F = TypeVar("_F", bound=Callable[..., Any])

class RateLimitDecorator:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @keeps
    def __call__(self, func: _F) -> _F: ...

@keeps
def sleep_and_retry(func: _F) -> _F: ...
