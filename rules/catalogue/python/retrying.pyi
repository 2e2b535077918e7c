"""Retries of plain functions only: between attempts the thread sleeps."""

from typing import Annotated, Any, Callable, TypeVar

from colorfast import Calls, blocks, keeps, library

library(
    "retrying",
    versions="1.4.2",
    sources=["retrying 1.4.2: retrying.py"],
    colour="sync",
    counterpart={"name": "tenacity", "maturity": "stable", "effort": "rewrite", "source": "https://tenacity.readthedocs.io/en/latest/", "date": "2026-11"},
)

_F = TypeVar("_F", bound=Callable[..., Any])

@keeps
def retry(*dargs: Any, **dkw: Any) -> Callable[[_F], _F]: ...

class Retrying:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("sleep", instead="tenacity.AsyncRetrying")
    def call(self, fn: Annotated[Callable[..., Any], Calls], *args: Any, **kwargs: Any) -> Any: ...

class RetryError(Exception):
    last_attempt: Any
