"""Middleware of this base works on both servers; under ASGI each plain hook costs a hop to the request's thread."""

from typing import Any, Callable

from colorfast import handler_methods

@handler_methods("process_request", "process_response", "process_view", "process_exception", "process_template_response", kind="middleware", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class MiddlewareMixin:
    sync_capable: bool
    async_capable: bool
    get_response: Callable[..., Any]
    def __init__(self, get_response: Callable[..., Any]) -> None: ...
    def __call__(self, request: Any) -> Any: ...
