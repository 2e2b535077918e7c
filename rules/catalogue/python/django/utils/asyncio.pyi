from typing import Any, Callable, TypeVar

from colorfast import keeps

_F = TypeVar("_F", bound=Callable[..., Any])

@keeps
def async_unsafe(message: Any) -> Callable[[_F], _F]: ...
