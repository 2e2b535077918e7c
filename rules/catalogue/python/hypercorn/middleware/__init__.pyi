from typing import Annotated, Any, Callable

from colorfast import InThread

class AsyncioWSGIMiddleware:
    def __init__(self, wsgi_app: Annotated[Callable[..., Any], InThread["loop-default"]], *args: Any, **options: Any) -> None: ...

class ProxyFixMiddleware:
    def __init__(self, app: Any, *args: Any, **options: Any) -> None: ...

class DispatcherMiddleware:
    def __init__(self, mounts: dict[str, Any]) -> None: ...
