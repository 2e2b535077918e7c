from typing import Any, Callable, Collection, Mapping, Sequence, TypeVar

from colorfast import application, handler

from . import __version__
from .datastructures import State, URLPath
from .middleware import Middleware
from .requests import Request
from .routing import BaseRoute, Router
from .types import ASGIApp, Lifespan, Receive, Scope, Send
from .websockets import WebSocket

_F = TypeVar("_F", bound=Callable[..., Any])

@application("starlette", interface="asgi")
class Starlette:
    debug: bool
    state: State
    router: Router
    exception_handlers: dict[Any, Any]
    user_middleware: list[Middleware]
    if __version__ < (1, 0):
        @handler("startup", sync="startup", asynchronous="startup", func="lifespan")
        @handler("startup", sync="startup", asynchronous="startup", func="on_startup")
        @handler("startup", sync="startup", asynchronous="startup", func="on_shutdown")
        @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop", func="exception_handlers")
        def __init__(
            self,
            debug: bool = False,
            routes: Sequence[BaseRoute] | None = None,
            middleware: Sequence[Middleware] | None = None,
            exception_handlers: Mapping[Any, Callable[..., Any]] | None = None,
            on_startup: Sequence[Callable[[], Any]] | None = None,
            on_shutdown: Sequence[Callable[[], Any]] | None = None,
            lifespan: Lifespan | None = None,
        ) -> None: ...
    else:
        @handler("startup", sync="startup", asynchronous="startup", func="lifespan")
        @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop", func="exception_handlers")
        def __init__(
            self,
            debug: bool = False,
            routes: Sequence[BaseRoute] | None = None,
            middleware: Sequence[Middleware] | None = None,
            exception_handlers: Mapping[Any, Callable[..., Any]] | None = None,
            lifespan: Lifespan | None = None,
        ) -> None: ...
    @property
    def routes(self) -> list[BaseRoute]: ...
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None: ...
    def url_path_for(self, name: str, /, **path_params: Any) -> URLPath: ...
    def build_middleware_stack(self) -> ASGIApp: ...
    @handler("route", sync="shared-loop", asynchronous="shared-loop", func="app", path="path")
    def mount(self, path: str, app: ASGIApp, name: str | None = None) -> None: ...
    def host(self, host: str, app: ASGIApp, name: str | None = None) -> None: ...
    @handler("middleware", sync="shared-loop", asynchronous="shared-loop", func="middleware_class")
    def add_middleware(self, middleware_class: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...
    @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop", func="handler")
    def add_exception_handler(self, exc_class_or_status_code: int | type[Exception], handler: Callable[..., Any]) -> None: ...
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", func="route", path="path", methods="methods")
    def add_route(self, path: str, route: Callable[[Request], Any], methods: list[str] | None = None, name: str | None = None, include_in_schema: bool = True) -> None: ...
    if __version__ < (1, 0):
        @handler("startup", sync="startup", asynchronous="startup", func="func")
        def add_event_handler(self, event_type: str, func: Callable[..., Any]) -> None: ...
        @handler("websocket", sync="shared-loop", asynchronous="shared-loop", func="route", path="path")
        def add_websocket_route(self, path: str, route: Callable[[WebSocket], Any], name: str | None = None) -> None: ...
        @handler("startup", sync="startup", asynchronous="startup")
        def on_event(self, event_type: str) -> Callable[[_F], _F]: ...
        @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop")
        def exception_handler(self, exc_class_or_status_code: int | type[Exception]) -> Callable[[_F], _F]: ...
        @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", path="path", methods="methods")
        def route(self, path: str, methods: Collection[str] | None = None, name: str | None = None, include_in_schema: bool = True) -> Callable[[_F], _F]: ...
        @handler("websocket", sync="shared-loop", asynchronous="shared-loop", path="path")
        def websocket_route(self, path: str, name: str | None = None) -> Callable[[_F], _F]: ...
        @handler("middleware", sync="shared-loop", asynchronous="shared-loop")
        def middleware(self, middleware_type: str) -> Callable[[_F], _F]: ...
