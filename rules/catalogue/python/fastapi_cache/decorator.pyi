from typing import Any, Callable, TypeVar

from colorfast import keeps

_F = TypeVar("_F", bound=Callable[..., Any])

@keeps
def cache(expire: int | None = None, coder: Any = None, key_builder: Any = None, namespace: str = "", injected_dependency_namespace: str = "__fastapi_cache") -> Callable[[_F], _F]: ...
