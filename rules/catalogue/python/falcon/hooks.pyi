from typing import Annotated, Any, Callable, TypeVar

from colorfast import Calls, keeps

_F = TypeVar("_F")

@keeps
def before(action: Annotated[Callable[..., Any], Calls], *args: Any, **kwargs: Any) -> Callable[[_F], _F]: ...
@keeps
def after(action: Annotated[Callable[..., Any], Calls], *args: Any, **kwargs: Any) -> Callable[[_F], _F]: ...
