"""Routers. `APIRoute` subclasses may replace the handler: `get_route_handler` returns a function that runs on the loop."""

from typing import Any, Callable, Collection, Sequence, TypeVar

from colorfast import handler, handler_methods, mounts, role
from starlette import routing
from starlette.routing import BaseRoute
from starlette.routing import Mount as Mount
from starlette.types import ASGIApp

from .params import Depends

_F = TypeVar("_F", bound=Callable[..., Any])

class APIWebSocketRoute(routing.WebSocketRoute):
    @handler("websocket", sync="shared-loop", asynchronous="shared-loop", func="endpoint", path="path")
    def __init__(self, path: str, endpoint: Callable[..., Any], *, name: str | None = None, dependencies: Sequence[Depends] | None = None, dependency_overrides_provider: Any = None) -> None: ...

@handler_methods("get_route_handler", kind="middleware", sync="shared-loop", asynchronous="shared-loop", gives=True)
class APIRoute(routing.Route):
    dependencies: list[Depends]
    dependant: Any
    body_field: Any
    response_model: Any
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", func="endpoint", path="path", methods="methods", unwraps=True)
    def __init__(self, path: str, endpoint: Callable[..., Any], *, dependencies: Sequence[Depends] | None = None, methods: Collection[str] | None = None, **kwargs: Any) -> None: ...
    def get_route_handler(self) -> Callable[..., Any]: ...

@mounts(prefix="prefix")
@role("router.new")
class APIRouter(routing.Router):
    prefix: str
    dependencies: list[Depends]
    @handler("startup", sync="startup", asynchronous="startup", func="lifespan")
    @handler("startup", sync="startup", asynchronous="startup", func="on_startup")
    @handler("startup", sync="startup", asynchronous="startup", func="on_shutdown")
    def __init__(
        self,
        *,
        prefix: str = "",
        dependencies: Sequence[Depends] | None = None,
        routes: list[BaseRoute] | None = None,
        default: ASGIApp | None = None,
        route_class: type[APIRoute] = ...,
        on_startup: Sequence[Callable[[], Any]] | None = None,
        on_shutdown: Sequence[Callable[[], Any]] | None = None,
        lifespan: Callable[..., Any] | None = None,
        **kwargs: Any,
    ) -> None: ...
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", path="path", methods="methods", unwraps=True)
    def route(self, path: str, methods: Collection[str] | None = None, name: str | None = None, include_in_schema: bool = True) -> Callable[[_F], _F]: ...
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", func="endpoint", path="path", methods="methods", unwraps=True)
    def add_api_route(self, path: str, endpoint: Callable[..., Any], *, dependencies: Sequence[Depends] | None = None, methods: Collection[str] | None = None, **kwargs: Any) -> None: ...
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", path="path", methods="methods", unwraps=True)
    def api_route(self, path: str, *, dependencies: Sequence[Depends] | None = None, methods: Collection[str] | None = None, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("websocket", sync="shared-loop", asynchronous="shared-loop", func="endpoint", path="path")
    def add_api_websocket_route(self, path: str, endpoint: Callable[..., Any], name: str | None = None, *, dependencies: Sequence[Depends] | None = None) -> None: ...
    @handler("websocket", sync="shared-loop", asynchronous="shared-loop", path="path")
    def websocket(self, path: str, name: str | None = None, *, dependencies: Sequence[Depends] | None = None) -> Callable[[_F], _F]: ...
    @handler("websocket", sync="shared-loop", asynchronous="shared-loop", path="path")
    def websocket_route(self, path: str, name: str | None = None) -> Callable[[_F], _F]: ...
    @mounts("router", prefix="prefix")
    def include_router(self, router: APIRouter, *, prefix: str = "", dependencies: Sequence[Depends] | None = None, **kwargs: Any) -> None: ...
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", path="path", method="GET", unwraps=True)
    def get(self, path: str, *, dependencies: Sequence[Depends] | None = None, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", path="path", method="PUT", unwraps=True)
    def put(self, path: str, *, dependencies: Sequence[Depends] | None = None, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", path="path", method="POST", unwraps=True)
    def post(self, path: str, *, dependencies: Sequence[Depends] | None = None, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", path="path", method="DELETE", unwraps=True)
    def delete(self, path: str, *, dependencies: Sequence[Depends] | None = None, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", path="path", method="OPTIONS", unwraps=True)
    def options(self, path: str, *, dependencies: Sequence[Depends] | None = None, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", path="path", method="HEAD", unwraps=True)
    def head(self, path: str, *, dependencies: Sequence[Depends] | None = None, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", path="path", method="PATCH", unwraps=True)
    def patch(self, path: str, *, dependencies: Sequence[Depends] | None = None, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", path="path", method="TRACE", unwraps=True)
    def trace(self, path: str, *, dependencies: Sequence[Depends] | None = None, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("startup", sync="startup", asynchronous="startup")
    def on_event(self, event_type: str) -> Callable[[_F], _F]: ...
    @handler("startup", sync="startup", asynchronous="startup", func="func")
    def add_event_handler(self, event_type: str, func: Callable[[], Any]) -> None: ...
    def frontend(self, path: str, *, directory: Any, fallback: str | None = "auto", check_dir: Any = "auto") -> None: ...

async def run_endpoint_function(*, dependant: Any, values: dict[str, Any], is_coroutine: bool) -> Any: ...
async def serialize_response(*, field: Any = None, response_content: Any, **kwargs: Any) -> Any: ...
