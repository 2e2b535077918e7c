"""Strawberry over Django models: a plain resolver is wrapped in `sync_to_async` when the query runs on a loop."""

from typing import Any, Callable, TypeVar, overload

from colorfast import handler, library

library(
    "strawberry-graphql-django",
    versions="0.93.0",
    package="strawberry_django",
    sources=["https://strawberry.rocks/docs/django/guide/resolvers", "https://github.com/strawberry-graphql/strawberry-django/blob/main/strawberry_django/resolvers.py"],
    colour="both",
)

_C = TypeVar("_C", bound=type)
_F = TypeVar("_F", bound=Callable[..., Any])

@overload
@handler("resolver", sync={"asgi": "thread-pool:asgiref", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="resolver")
def field(resolver: _F) -> _F: ...
@overload
@handler("resolver", sync={"asgi": "thread-pool:asgiref", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, path="name")
def field(resolver: Any = None, *, name: str | None = None, **options: Any) -> Any: ...
@overload
@handler("resolver", sync={"asgi": "thread-pool:asgiref", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="resolver")
def mutation(resolver: _F) -> _F: ...
@overload
@handler("resolver", sync={"asgi": "thread-pool:asgiref", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, path="name")
def mutation(resolver: Any = None, *, name: str | None = None, **options: Any) -> Any: ...
def type(model: Any, **options: Any) -> Callable[[_C], _C]: ...
def input(model: Any, **options: Any) -> Callable[[_C], _C]: ...
def partial(model: Any, **options: Any) -> Callable[[_C], _C]: ...
def interface(model: Any, **options: Any) -> Callable[[_C], _C]: ...
def filter_type(model: Any, **options: Any) -> Callable[[_C], _C]: ...
def order_type(model: Any, **options: Any) -> Callable[[_C], _C]: ...
