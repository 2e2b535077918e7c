from typing import Any, Callable, TypeVar

from colorfast import application, handler

from .routing import Router

_F = TypeVar("_F", bound=Callable[..., Any])

class MiddlewareList:
    @handler("middleware", sync="shared-loop", asynchronous="shared-loop", func="item")
    def append(self, item: Any) -> None: ...
    @handler("middleware", sync="shared-loop", asynchronous="shared-loop", func="item")
    def insert(self, index: int, item: Any) -> None: ...

class ApplicationEvent:
    @handler("startup", sync="startup", asynchronous="startup", func="handler")
    def __iadd__(self, handler: Any) -> ApplicationEvent: ...
    @handler("startup", sync="startup", asynchronous="startup", func="handler")
    def __call__(self, handler: Any = None) -> Callable[[_F], _F]: ...

@application("blacksheep", interface="asgi")
class Application:
    router: Router
    on_start: ApplicationEvent
    after_start: ApplicationEvent
    on_stop: ApplicationEvent
    middlewares: MiddlewareList
    services: Any
    def __init__(self, *, router: Router | None = None, services: Any = None, show_error_details: bool = False, mount: Any = None) -> None: ...
    def mount(self, path: str, app: Any) -> None: ...
    @handler("callback", sync="shared-loop", asynchronous="shared-loop")
    def exception_handler(self, exception_type: Any) -> Callable[[_F], _F]: ...
    @handler("startup", sync="startup", asynchronous="startup", func="callback")
    def lifespan(self, callback: _F) -> _F: ...
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
