from typing import Any, Callable, TypeVar

from colorfast import handler, mounts, role
from django.http import HttpRequest, HttpResponse

_F = TypeVar("_F", bound=Callable[..., Any])

@role("router.new")
class NinjaAPI:
    title: str
    version: str
    @handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
    def __init__(self, *, title: str = "NinjaAPI", version: str = "1.0.0", description: str = "", auth: Any = ..., urls_namespace: str | None = None, **options: Any) -> None: ...
    @handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", method="GET")
    @handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
    def get(self, path: str, *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...
    @handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", method="POST")
    @handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
    def post(self, path: str, *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...
    @handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", method="PUT")
    @handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
    def put(self, path: str, *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...
    @handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", method="PATCH")
    @handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
    def patch(self, path: str, *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...
    @handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", method="DELETE")
    @handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
    def delete(self, path: str, *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...
    @handler("route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, path="path", methods="methods")
    @handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
    def api_operation(self, methods: list[str], path: str, *, auth: Any = ..., response: Any = ..., **options: Any) -> Callable[[_F], _F]: ...
    @mounts("router", prefix="prefix")
    @handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
    def add_router(self, prefix: str, router: Any, *, auth: Any = ..., **options: Any) -> None: ...
    @property
    def urls(self) -> Any: ...
    def create_response(self, request: HttpRequest, data: Any, *, status: int | None = None, temporal_response: Any = None) -> HttpResponse: ...
    @handler("callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
    def exception_handler(self, exc_class: Any) -> Callable[[_F], _F]: ...
    @handler("callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="handler")
    def add_exception_handler(self, exc_class: Any, handler: Callable[..., Any]) -> None: ...
