from typing import Any, Sequence

from colorfast import handler

class Router:
    path: str
    routes: list[Any]
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    @handler("middleware", sync="shared-loop", asynchronous="shared-loop", func="middleware")
    def __init__(self, path: str, *, after_request: Any = None, after_response: Any = None, before_request: Any = None, dependencies: Any = None, exception_handlers: Any = None, guards: Any = None, middleware: Any = None, route_handlers: Sequence[Any], **options: Any) -> None: ...
    def register(self, value: Any) -> list[Any]: ...
