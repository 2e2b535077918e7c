from typing import Any, Callable, TypeVar, overload

from colorfast import handler

_F = TypeVar("_F", bound=Callable[..., Any])
_C = TypeVar("_C", bound=type)

@overload
@handler("callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="function")
def action(function: _F, /) -> _F: ...
@overload
@handler("callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
def action(function: None = None, *, permissions: Any = None, description: Any = None) -> Callable[[_F], _F]: ...
@overload
@handler("callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="function")
def display(function: _F, /) -> _F: ...
@overload
@handler("callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
def display(function: None = None, *, boolean: bool | None = None, ordering: Any = None, description: Any = None, empty_value: str | None = None) -> Callable[[_F], _F]: ...
def register(*models: Any, site: Any = None) -> Callable[[_C], _C]: ...
