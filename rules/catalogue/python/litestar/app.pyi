from typing import Any, Sequence

from colorfast import application, handler

from .datastructures import State
from .router import Router

@application("litestar", interface="asgi")
class Litestar(Router):
    state: State
    logger: Any
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    @handler("middleware", sync="shared-loop", asynchronous="shared-loop", func="middleware")
    @handler("startup", sync="startup", asynchronous="startup", func="on_startup")
    @handler("startup", sync="startup", asynchronous="startup", func="on_shutdown")
    @handler("startup", sync="startup", asynchronous="startup", func="lifespan")
    @handler("callback", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_exception")
    @handler("callback", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_send")
    @handler("startup", sync="startup", asynchronous="startup", func="on_app_init")
    def __init__(self, route_handlers: Sequence[Any] | None = None, *, after_exception: Any = None, after_request: Any = None, after_response: Any = None, before_request: Any = None, before_send: Any = None, debug: bool | None = None, dependencies: Any = None, exception_handlers: Any = None, guards: Any = None, lifespan: Any = None, listeners: Any = None, middleware: Any = None, on_app_init: Any = None, on_shutdown: Any = None, on_startup: Any = None, plugins: Any = None, state: State | None = None, **options: Any) -> None: ...
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None: ...
    def emit(self, event_id: str, *args: Any, **kwargs: Any) -> None: ...
    def register(self, value: Any) -> None: ...
    def route_reverse(self, name: str, **path_parameters: Any) -> str: ...
    def get_logger(self, name: str | None = None) -> Any: ...
