from typing import Any

from ..types import ASGIApp, Receive, Scope, Send

class GZipMiddleware:
    app: ASGIApp
    def __init__(self, app: ASGIApp, **options: Any) -> None: ...
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None: ...
