"""Caches and wrappers keep the decorated function; `reduce` calls what it is given."""

from colorfast import Calls, keeps, library, role

library(
    "functools",
    versions="3.11",
    sources=["https://docs.python.org/3/library/functools.html"],
    colour="neutral",
)

@keeps
@role("cache.function")
def cache(*args, **kwargs): ...

@keeps
class cached_property: ...

@keeps
@role("cache.function")
def lru_cache(*args, **kwargs): ...

def reduce(function: Calls): ...

@keeps
def singledispatch(*args, **kwargs): ...

@keeps
class singledispatchmethod: ...

@keeps
def total_ordering(*args, **kwargs): ...

@keeps
@role("function.wraps")
def wraps(*args, **kwargs): ...
