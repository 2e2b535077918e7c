from typing import Any, Callable

from colorfast import handler

class Middleware:
    """Holds a class; its `__call__` runs on the loop for every request."""
    cls: Any
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    @handler("middleware", sync="shared-loop", asynchronous="shared-loop", func="cls")
    def __init__(self, cls: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...
