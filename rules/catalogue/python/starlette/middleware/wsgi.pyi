"""Deprecated bridge for WSGI applications; every request has a thread of AnyIO's pool."""

from typing import Annotated, Any, Callable

from colorfast import InThread

from ..types import Receive, Scope, Send

class WSGIMiddleware:
    def __init__(self, app: Annotated[Callable[..., Any], InThread["anyio"]]) -> None: ...
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None: ...
