from typing import Any

from colorfast import handler_methods

@handler_methods("has_permission", kind="middleware", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"})
class BasePermission:
    message: str | None
    def has_permission(self, source: Any, info: Any, **kwargs: object) -> Any: ...
    def on_unauthorized(self) -> None: ...

class PermissionExtension:
    def __init__(self, permissions: list[BasePermission], use_directives: bool = True, fail_silently: bool = False) -> None: ...
