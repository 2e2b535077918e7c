from typing import TypeVar

from colorfast import keeps

_F = TypeVar("_F")

@keeps
def csrf_exempt(view_func: _F) -> _F: ...
@keeps
def csrf_protect(view_func: _F) -> _F: ...
@keeps
def ensure_csrf_cookie(view_func: _F) -> _F: ...
@keeps
def requires_csrf_token(view_func: _F) -> _F: ...
