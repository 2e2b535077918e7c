from typing import Callable, TypeVar

from colorfast import keeps

_F = TypeVar("_F")

@keeps
def vary_on_headers(*headers: str) -> Callable[[_F], _F]: ...
@keeps
def vary_on_cookie(func: _F) -> _F: ...
