from typing import Annotated, Any, Callable, TypeVar, overload

from colorfast import Calls, keeps

_F = TypeVar("_F")

@overload
@keeps
def login_required(function: _F, /) -> _F: ...
@overload
@keeps
def login_required(function: None = None, redirect_field_name: str | None = "next", login_url: str | None = None) -> Callable[[_F], _F]: ...
@keeps
def permission_required(perm: Any, login_url: str | None = None, raise_exception: bool = False) -> Callable[[_F], _F]: ...
@keeps
def user_passes_test(test_func: Annotated[Callable[[Any], Any], Calls], login_url: str | None = None, redirect_field_name: str | None = "next") -> Callable[[_F], _F]: ...
