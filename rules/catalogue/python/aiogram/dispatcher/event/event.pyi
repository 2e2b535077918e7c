from typing import Any, Callable, TypeVar

from colorfast import handler

_F = TypeVar("_F", bound=Callable[..., Any])

class EventObserver:
    @handler("startup", sync="startup", asynchronous="startup", func="callback")
    def register(self, callback: Callable[..., Any]) -> None: ...
    @handler("startup", sync="startup", asynchronous="startup")
    def __call__(self) -> Callable[[_F], _F]: ...
