"""Since 1.0 a plain generator as source is stepped in threads; before, a source had to be asynchronous."""

from typing import Any, Callable, TypeVar

from colorfast import handler

from .objects import ObjectType

_F = TypeVar("_F", bound=Callable[..., Any])

class SubscriptionType(ObjectType):
    def __init__(self) -> None: ...
    @handler("resolver", sync={"asgi": "thread-pool:anyio", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, path="name")
    def source(self, name: str) -> Callable[[_F], _F]: ...
    @handler("resolver", sync={"asgi": "thread-pool:anyio", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="generator", path="name")
    def set_source(self, name: str, generator: _F) -> _F: ...
