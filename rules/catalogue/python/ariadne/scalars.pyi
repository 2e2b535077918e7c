from typing import Any, Callable, TypeVar

from colorfast import handler

_F = TypeVar("_F", bound=Callable[..., Any])

class ScalarType:
    name: str
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="serializer")
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="value_parser")
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="literal_parser")
    def __init__(self, name: str, *, serializer: Callable[..., Any] | None = None, value_parser: Callable[..., Any] | None = None, literal_parser: Callable[..., Any] | None = None) -> None: ...
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="f")
    def serializer(self, f: _F) -> _F: ...
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="f")
    def value_parser(self, f: _F) -> _F: ...
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="f")
    def literal_parser(self, f: _F) -> _F: ...
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="f")
    def set_serializer(self, f: _F) -> _F: ...
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="f")
    def set_value_parser(self, f: _F) -> _F: ...
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="f")
    def set_literal_parser(self, f: _F) -> _F: ...
