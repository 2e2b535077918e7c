from typing import Any, Callable

from colorfast import application, handler
from graphql import GraphQLSchema
from starlette.requests import Request
from starlette.responses import Response
from starlette.websockets import WebSocket

@application("ariadne", interface="asgi")
class GraphQL:
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="context_value")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="root_value")
    def __init__(self, schema: GraphQLSchema, *, context_value: Callable[..., Any] | Any = None, root_value: Callable[..., Any] | Any = None, debug: bool = False, introspection: bool = True, explorer: Any = None, logger: Any = None, error_formatter: Any = None, http_handler: Any = None, websocket_handler: Any = None, **options: Any) -> None: ...
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None: ...
    async def handle_request(self, request: Request) -> Response: ...
    async def handle_websocket(self, websocket: WebSocket) -> None: ...
