from typing import Any

from colorfast import handler
from starlette.requests import Request
from starlette.responses import Response

class GraphQLHTTPHandler:
    @handler("middleware", sync="shared-loop", asynchronous="shared-loop", func="extensions")
    @handler("middleware", sync="shared-loop", asynchronous="shared-loop", func="middleware")
    def __init__(self, extensions: Any = None, middleware: Any = None, middleware_manager_class: Any = None) -> None: ...
    async def handle_request(self, request: Request) -> Response: ...

class GraphQLWebsocketHandlerBase:
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="on_connect")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="on_disconnect")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="on_operation")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="on_complete")
    def __init__(self, on_connect: Any = None, on_disconnect: Any = None, on_operation: Any = None, on_complete: Any = None, **options: Any) -> None: ...

class GraphQLWSHandler(GraphQLWebsocketHandlerBase): ...
class GraphQLTransportWSHandler(GraphQLWebsocketHandlerBase): ...
