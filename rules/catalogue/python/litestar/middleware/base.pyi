from typing import Any, Callable

from colorfast import handler, handler_methods

class DefineMiddleware:
    @handler("middleware", sync="shared-loop", asynchronous="shared-loop", func="middleware")
    def __init__(self, middleware: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...

@handler_methods("__call__", kind="middleware", sync="shared-loop", asynchronous="shared-loop")
class MiddlewareProtocol:
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None: ...

@handler_methods("__call__", kind="middleware", sync="shared-loop", asynchronous="shared-loop")
class AbstractMiddleware:
    def __init__(self, app: Any, exclude: Any = None, exclude_opt_key: str | None = None, scopes: Any = None) -> None: ...
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None: ...

@handler_methods("handle", kind="middleware", sync="shared-loop", asynchronous="shared-loop")
class ASGIMiddleware:
    async def handle(self, scope: Any, receive: Any, send: Any, next_app: Any) -> None: ...
