from typing import Annotated, Awaitable, Callable

from colorfast import OnLoop, handler_methods

from ..requests import Request
from ..responses import Response, StreamingResponse
from ..types import ASGIApp, Receive, Scope, Send

RequestResponseEndpoint = Callable[[Request], Awaitable[Response]]
DispatchFunction = Callable[[Request, RequestResponseEndpoint], Awaitable[Response]]

@handler_methods("dispatch", kind="middleware", sync="shared-loop", asynchronous="shared-loop")
class BaseHTTPMiddleware:
    app: ASGIApp
    def __init__(self, app: ASGIApp, dispatch: Annotated[DispatchFunction | None, OnLoop] = None) -> None: ...
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None: ...
    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response: ...

class _StreamingResponse(StreamingResponse): ...
