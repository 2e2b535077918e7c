from concurrent.futures import Executor
from typing import Annotated, Any, Callable

from colorfast import OnLoop, role

class WSGIContainer:
    """Without an executor the application runs on the loop, one request at a time."""
    @role("wsgi-to-asgi")
    def __init__(self, wsgi_application: Annotated[Callable[..., Any], OnLoop], executor: Executor | None = None) -> None: ...
    def __call__(self, request: Any) -> None: ...
