from typing import Annotated, Any, Callable, Generic, TypeVar

from colorfast import Calls, keeps

_T = TypeVar("_T")
_F = TypeVar("_F", bound=Callable[..., Any])

@keeps
class cached_property(Generic[_T]):
    def __init__(self, func: Callable[[Any], _T]) -> None: ...

class SimpleLazyObject:
    def __init__(self, func: Annotated[Callable[[], Any], Calls]) -> None: ...
    def __getattr__(self, name: str) -> Any: ...

class Promise: ...

def lazy(func: Annotated[Callable[..., _T], Calls], *resultclasses: Any) -> Callable[..., _T]: ...
@keeps
def keep_lazy(*resultclasses: Any) -> Callable[[_F], _F]: ...
