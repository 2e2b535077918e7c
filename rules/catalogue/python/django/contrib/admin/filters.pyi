from typing import Any

from colorfast import handler_methods

@handler_methods("lookups", "queryset", kind="callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class SimpleListFilter:
    title: Any
    parameter_name: str | None
    def value(self) -> str | None: ...
