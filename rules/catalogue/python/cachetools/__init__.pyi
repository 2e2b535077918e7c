"""A function behind it runs as before, for what is not kept yet."""

from typing import Any, Callable, TypeVar

from colorfast import keeps, library

library(
    "cachetools",
    versions="5, 7.3.3",
    sources=["cachetools 7.3.3: __init__.py, func.py"],
    colour="neutral",
)

_F = TypeVar("_F", bound=Callable[..., Any])

@keeps
def cached(cache: Any, key: Any = ..., lock: Any = None, condition: Any = None, info: bool = False) -> Callable[[_F], _F]: ...
@keeps
def cachedmethod(cache: Any, key: Any = ..., lock: Any = None, condition: Any = None, info: bool = False) -> Callable[[_F], _F]: ...
