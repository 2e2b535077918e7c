from typing import Any, Callable, TypeVar

from colorfast import keeps

_F = TypeVar("_F")

class LimitOffsetPagination: ...
class PageNumberPagination: ...

@keeps
def paginate(func_or_pgn_class: Any = ..., **paginator_params: Any) -> Callable[[_F], _F]: ...
