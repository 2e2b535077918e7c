"""The application: plain path operations run in AnyIO's threads, everything else that is plain and not a dependency runs on the loop."""

from typing import Any, Callable, Collection, Mapping, Sequence, TypeVar

from colorfast import application, handler, mounts
from starlette.applications import Starlette
from starlette.datastructures import State
from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from .params import Depends
from .routing import APIRouter

_F = TypeVar("_F", bound=Callable[..., Any])

@application("fastapi", interface="asgi")
class FastAPI(Starlette):
    title: str
    version: str
    state: State
    router: APIRouter
    dependency_overrides: dict[Callable[..., Any], Callable[..., Any]]
    openapi_schema: dict[str, Any] | None
    @handler("startup", sync="startup", asynchronous="startup", func="lifespan")
    @handler("startup", sync="startup", asynchronous="startup", func="on_startup")
    @handler("startup", sync="startup", asynchronous="startup", func="on_shutdown")
    @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop", func="exception_handlers")
    def __init__(
        self,
        *,
        debug: bool = False,
        routes: list[BaseRoute] | None = None,
        title: str = "FastAPI",
        version: str = "0.1.0",
        dependencies: Sequence[Depends] | None = None,
        middleware: Sequence[Middleware] | None = None,
        exception_handlers: Mapping[Any, Callable[..., Any]] | None = None,
        on_startup: Sequence[Callable[[], Any]] | None = None,
        on_shutdown: Sequence[Callable[[], Any]] | None = None,
        lifespan: Callable[..., Any] | None = None,
        **kwargs: Any,
    ) -> None: ...
    def openapi(self) -> dict[str, Any]: ...
    def setup(self) -> None: ...
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
    def frontend(self, path: str, *, directory: Any, fallback: str | None = "auto", check_dir: Any = "auto") -> None: ...
    @handler("middleware", sync="shared-loop", asynchronous="shared-loop")
    def middleware(self, middleware_type: str) -> Callable[[_F], _F]: ...
    @handler("callback", sync="thread-pool:anyio", asynchronous="shared-loop")
    def exception_handler(self, exc_class_or_status_code: int | type[Exception]) -> Callable[[_F], _F]: ...
