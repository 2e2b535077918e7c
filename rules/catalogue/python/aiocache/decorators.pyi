from typing import Any, Callable, TypeVar

from colorfast import keeps

_F = TypeVar("_F", bound=Callable[..., Any])

class cached:
    @keeps
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @keeps
    def __call__(self, f: _F) -> _F: ...

class cached_stampede:
    @keeps
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @keeps
    def __call__(self, f: _F) -> _F: ...

class multi_cached:
    @keeps
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @keeps
    def __call__(self, f: _F) -> _F: ...
