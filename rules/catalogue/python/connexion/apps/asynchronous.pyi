from typing import Any, Callable, TypeVar

from colorfast import application, handler

from .abstract import AbstractApp

_F = TypeVar("_F", bound=Callable[..., Any])

@application("connexion", interface="asgi")
class AsyncApp(AbstractApp):
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", func="specification", described=True)
    def add_api(self, specification: Any, *, name: str | None = None, base_path: str | None = None, arguments: Any = None, resolver: Any = None, **options: Any) -> Any: ...
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", func="view_func", path="rule")
    def add_url_rule(self, rule: str, endpoint: str | None = None, view_func: Any = None, **options: Any) -> None: ...
    @handler("route", sync="thread-pool:anyio", asynchronous="shared-loop", path="rule")
    def route(self, rule: str, **options: Any) -> Callable[[_F], _F]: ...
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None: ...
