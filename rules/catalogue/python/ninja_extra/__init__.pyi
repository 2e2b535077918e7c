"""Controllers over Django Ninja; an async method of one runs as an async view does."""

from typing import Any, Callable, TypeVar

from colorfast import handler, keeps, library, mounts

from ninja import NinjaAPI
from ninja import Router as Router

library(
    "django-ninja-extra",
    package="ninja_extra",
    versions="0.31.7",
    sources=["django-ninja-extra 0.31.7: controllers/base.py, controllers/route/__init__.py, operation.py", "https://eadwincode.github.io/django-ninja-extra/api_controller/"],
    colour="both",
)

_F = TypeVar("_F", bound=Callable[..., Any])

class NinjaExtraAPI(NinjaAPI):
    def register_controllers(self, *controllers: Any) -> None: ...
    def auto_discover_controllers(self) -> None: ...

class ControllerBase:
    context: Any
    def get_object_or_exception(self, *args: Any, **kwargs: Any) -> Any: ...

@mounts(prefix="prefix_or_class", scope="class")
@handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
@keeps
def api_controller(prefix_or_class: Any = "", auth: Any = ..., throttle: Any = ..., tags: Any = None, permissions: Any = None, auto_import: bool = True, **options: Any) -> Callable[[_F], _F]: ...

@handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", method="GET")
@handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
def http_get(path: str = "", *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...

@handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", method="POST")
@handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
def http_post(path: str = "", *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...

@handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", method="PUT")
@handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
def http_put(path: str = "", *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...

@handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", method="PATCH")
@handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
def http_patch(path: str = "", *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...

@handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", method="DELETE")
@handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
def http_delete(path: str = "", *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...

class route:
    @classmethod
    @handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", method="GET")
    @handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
    def get(cls, path: str = "", *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...
    @classmethod
    @handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", method="POST")
    @handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
    def post(cls, path: str = "", *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...
    @classmethod
    @handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", method="PUT")
    @handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
    def put(cls, path: str = "", *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...
    @classmethod
    @handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", method="PATCH")
    @handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
    def patch(cls, path: str = "", *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...
    @classmethod
    @handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", method="DELETE")
    @handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
    def delete(cls, path: str = "", *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...
