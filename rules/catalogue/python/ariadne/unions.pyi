from typing import Any, Callable, TypeVar

from colorfast import handler

_F = TypeVar("_F", bound=Callable[..., Any])

class UnionType:
    name: str
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="type_resolver")
    def __init__(self, name: str, type_resolver: Callable[..., Any] | None = None) -> None: ...
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="type_resolver")
    def type_resolver(self, type_resolver: _F) -> _F: ...
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="type_resolver")
    def set_type_resolver(self, type_resolver: _F) -> _F: ...
