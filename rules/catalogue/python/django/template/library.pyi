from typing import Any, Callable, TypeVar, overload

from colorfast import handler

_F = TypeVar("_F", bound=Callable[..., Any])

class Library:
    @overload
    @handler("callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="name")
    def filter(self, name: _F, /) -> _F: ...
    @overload
    @handler("callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="filter_func")
    def filter(self, name: str | None = None, filter_func: Callable[..., Any] | None = None, **flags: Any) -> Callable[[_F], _F]: ...
    @overload
    @handler("callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="func")
    def simple_tag(self, func: _F, /) -> _F: ...
    @overload
    @handler("callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
    def simple_tag(self, func: None = None, takes_context: bool | None = None, name: str | None = None) -> Callable[[_F], _F]: ...
    @handler("callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="func")
    def inclusion_tag(self, filename: Any, func: Any = None, takes_context: bool | None = None, name: str | None = None) -> Callable[[_F], _F]: ...
    @handler("callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="compile_function")
    def tag(self, name: Any = None, compile_function: Any = None) -> Any: ...
