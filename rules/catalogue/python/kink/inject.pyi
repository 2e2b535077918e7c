from typing import Any, Callable, TypeVar, overload

from kink.container import Container

_F = TypeVar("_F")

@overload
def inject(_service: _F) -> _F: ...
@overload
def inject(*, alias: Any = None, bind: dict[str, Any] | None = None, container: Container = ..., use_factory: bool = False) -> Callable[[_F], _F]: ...
