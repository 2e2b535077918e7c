from typing import Any, Callable

from colorfast import handler

class InputType:
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="out_type")
    def __init__(self, name: str, out_type: Callable[..., Any] | None = None, out_names: dict[str, str] | None = None) -> None: ...
