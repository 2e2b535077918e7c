from typing import Any, Callable, TypeVar

from colorfast import keeps

_F = TypeVar("_F")

@keeps
def cache_page(timeout: float, *, cache: Any = None, key_prefix: Any = None) -> Callable[[_F], _F]: ...
@keeps
def cache_control(**kwargs: Any) -> Callable[[_F], _F]: ...
@keeps
def never_cache(view_func: _F) -> _F: ...
