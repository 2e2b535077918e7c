from typing import Any, Callable, TypeVar, overload

from colorfast import keeps

_F = TypeVar("_F", bound=Callable[..., Any])

@overload
@keeps
def validate_call(func: _F, /) -> _F: ...
@overload
@keeps
def validate_call(func: None = None, /, *, config: Any = None, validate_return: bool = False) -> Callable[[_F], _F]: ...
