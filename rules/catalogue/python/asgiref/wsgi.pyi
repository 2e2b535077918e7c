"""`WsgiToAsgi` serves all requests of a process one after another, on one thread."""

from typing import Annotated, Any, Callable

from colorfast import InThread, application, role

@application("wsgi-to-asgi", interface="asgi")
@role("wsgi-to-asgi")
class WsgiToAsgi:
    wsgi_application: Any
    def __init__(self, wsgi_application: Annotated[Callable[..., Any], InThread["asgiref"]], duplicate_header_limit: int = 100) -> None: ...
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None: ...
