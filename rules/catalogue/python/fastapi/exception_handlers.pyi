from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.websockets import WebSocket

from .exceptions import RequestValidationError, WebSocketRequestValidationError

async def http_exception_handler(request: Request, exc: HTTPException) -> Response: ...
async def request_validation_exception_handler(request: Request, exc: RequestValidationError) -> JSONResponse: ...
async def websocket_request_validation_exception_handler(websocket: WebSocket, exc: WebSocketRequestValidationError) -> None: ...
