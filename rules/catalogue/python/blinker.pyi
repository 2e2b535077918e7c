"""Signals: `send` calls the receivers in the sender's thread; `send_async` awaits the asynchronous ones."""

from contextlib import AbstractContextManager
from typing import Any, Callable, TypeVar

from colorfast import handler, library

library(
    "blinker",
    versions="1.9.0",
    sources=["https://blinker.readthedocs.io/en/stable/", "https://github.com/pallets-eco/blinker/blob/main/src/blinker/base.py"],
    colour="both",
)

_F = TypeVar("_F", bound=Callable[..., Any])

ANY: Any

class Signal:
    def __init__(self, doc: str | None = None) -> None: ...
    @handler("signal", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="receiver")
    def connect(self, receiver: _F, sender: Any = ..., weak: bool = True) -> _F: ...
    @handler("signal", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"})
    def connect_via(self, sender: Any, weak: bool = False) -> Callable[[_F], _F]: ...
    def connected_to(self, receiver: Callable[..., Any], sender: Any = ...) -> AbstractContextManager[None]: ...
    def disconnect(self, receiver: Callable[..., Any], sender: Any = ...) -> None: ...
    def send(self, sender: Any | None = None, /, **kwargs: Any) -> list[tuple[Any, Any]]: ...
    async def send_async(self, sender: Any | None = None, /, **kwargs: Any) -> list[tuple[Any, Any]]: ...

class NamedSignal(Signal):
    name: str
    def __init__(self, name: str, doc: str | None = None) -> None: ...

class Namespace(dict[str, NamedSignal]):
    def signal(self, name: str, doc: str | None = None) -> NamedSignal: ...

def signal(name: str, doc: str | None = None) -> NamedSignal: ...
