from typing import Any

from colorfast import handler_methods

class AccessMixin:
    login_url: Any
    permission_denied_message: str
    raise_exception: bool
    def handle_no_permission(self) -> Any: ...
    def get_login_url(self) -> str: ...

class LoginRequiredMixin(AccessMixin): ...

@handler_methods("has_permission", kind="route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class PermissionRequiredMixin(AccessMixin):
    permission_required: Any
    def has_permission(self) -> bool: ...

@handler_methods("test_func", kind="route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class UserPassesTestMixin(AccessMixin):
    def test_func(self) -> bool: ...
