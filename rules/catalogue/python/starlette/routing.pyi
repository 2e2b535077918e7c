"""Routes. A plain endpoint runs in AnyIO's threads; a plain WebSocket endpoint is not offloaded."""

from typing import Any, Awaitable, Callable, Collection, Sequence, TypeVar

from colorfast import handler

from . import __version__
from .datastructures import URLPath
from .middleware import Middleware
from .requests import Request
from .types import ASGIApp, Lifespan, Receive, Scope, Send
from .websockets import WebSocket

_F = TypeVar("_F", bound=Callable[..., Any])

class NoMatchFound(Exception): ...

class BaseRoute:
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None: ...
    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None: ...

class Route(BaseRoute):
    path: str
    endpoint: Any
    name: str
    methods: set[str] | None
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", func="endpoint", path="path", methods="methods")
    def __init__(self, path: str, endpoint: Callable[[Request], Any], *, methods: Collection[str] | None = None, name: str | None = None, include_in_schema: bool = True, middleware: Sequence[Middleware] | None = None) -> None: ...

class WebSocketRoute(BaseRoute):
    path: str
    endpoint: Any
    name: str
    @handler("websocket", sync="shared-loop", asynchronous="shared-loop", func="endpoint", path="path")
    def __init__(self, path: str, endpoint: Callable[[WebSocket], Any], *, name: str | None = None, middleware: Sequence[Middleware] | None = None) -> None: ...

class Mount(BaseRoute):
    path: str
    app: ASGIApp
    name: str
    @handler("route", sync="shared-loop", asynchronous="shared-loop", func="app", path="path")
    def __init__(self, path: str, app: ASGIApp | None = None, routes: Sequence[BaseRoute] | None = None, name: str | None = None, *, middleware: Sequence[Middleware] | None = None) -> None: ...
    @property
    def routes(self) -> list[BaseRoute]: ...

class Host(BaseRoute):
    host: str
    app: ASGIApp
    def __init__(self, host: str, app: ASGIApp, name: str | None = None) -> None: ...
    @property
    def routes(self) -> list[BaseRoute]: ...

class Router:
    routes: list[BaseRoute]
    default: ASGIApp
    lifespan_context: Any
    @handler("startup", sync="startup", asynchronous="startup", func="lifespan")
    def __init__(self, routes: Sequence[BaseRoute] | None = None, redirect_slashes: bool = True, default: ASGIApp | None = None, lifespan: Lifespan | None = None, *, middleware: Sequence[Middleware] | None = None) -> None: ...
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None: ...
    def url_path_for(self, name: str, /, **path_params: Any) -> URLPath: ...
    @handler("route", sync="shared-loop", asynchronous="shared-loop", func="app", path="path")
    def mount(self, path: str, app: ASGIApp, name: str | None = None) -> None: ...
    def host(self, host: str, app: ASGIApp, name: str | None = None) -> None: ...
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", func="endpoint", path="path", methods="methods")
    def add_route(self, path: str, endpoint: Callable[[Request], Any], methods: Collection[str] | None = None, name: str | None = None, include_in_schema: bool = True) -> None: ...
    @handler("websocket", sync="shared-loop", asynchronous="shared-loop", func="endpoint", path="path")
    def add_websocket_route(self, path: str, endpoint: Callable[[WebSocket], Any], name: str | None = None) -> None: ...
    if __version__ < (1, 0):
        @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", path="path", methods="methods")
        def route(self, path: str, methods: Collection[str] | None = None, name: str | None = None, include_in_schema: bool = True) -> Callable[[_F], _F]: ...
        @handler("websocket", sync="shared-loop", asynchronous="shared-loop", path="path")
        def websocket_route(self, path: str, name: str | None = None) -> Callable[[_F], _F]: ...
        @handler("startup", sync="startup", asynchronous="startup", func="func")
        def add_event_handler(self, event_type: str, func: Callable[[], Any]) -> None: ...
        @handler("startup", sync="startup", asynchronous="startup")
        def on_event(self, event_type: str) -> Callable[[_F], _F]: ...

def request_response(func: Callable[..., Any]) -> ASGIApp: ...
def websocket_session(func: Callable[..., Awaitable[None]]) -> ASGIApp: ...
