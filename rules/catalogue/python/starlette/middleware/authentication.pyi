from typing import Annotated, Callable

from colorfast import OnLoop

from ..authentication import AuthenticationBackend, AuthenticationError
from ..requests import HTTPConnection
from ..responses import Response
from ..types import ASGIApp, Receive, Scope, Send

class AuthenticationMiddleware:
    def __init__(self, app: ASGIApp, backend: AuthenticationBackend, on_error: Annotated[Callable[[HTTPConnection, AuthenticationError], Response] | None, OnLoop] = None) -> None: ...
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None: ...
    @staticmethod
    def default_on_error(conn: HTTPConnection, exc: Exception) -> Response: ...
