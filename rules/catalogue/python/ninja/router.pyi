from typing import Any, Callable, TypeVar

from colorfast import handler, mounts, role

_F = TypeVar("_F", bound=Callable[..., Any])

@role("router.new")
class Router:
    @handler("dependency", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"}, func="auth")
    def __init__(self, *, auth: Any = ..., throttle: Any = ..., tags: list[str] | None = None, by_alias: bool | None = None, **options: Any) -> None: ...
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
