"""`method_decorator` keeps the method; `MiddlewareMixin` lives in `deprecation`, the capability marks here."""

from typing import Any, Callable, TypeVar

from colorfast import handler, keeps

_F = TypeVar("_F")

@keeps
def method_decorator(decorator: Any, name: str = "") -> Callable[[_F], _F]: ...
@handler("middleware", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="func")
def sync_only_middleware(func: _F) -> _F: ...
@handler("middleware", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="func")
def async_only_middleware(func: _F) -> _F: ...
@handler("middleware", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="func")
def sync_and_async_middleware(func: _F) -> _F: ...
