from typing import Any, Callable, Literal, TypeVar, overload

from colorfast import handler, handler_methods

_F = TypeVar("_F", bound=Callable[..., Any])

class HTTPRouteHandler:
    @overload
    @handler("route", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: Literal[True], http_method: Any = None, before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...
    @overload
    @handler("route", sync="shared-loop", asynchronous="shared-loop", path="path")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: bool | None = None, http_method: Any = None, before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...
    def __call__(self, fn: _F) -> _F: ...

class route(HTTPRouteHandler):
    @overload
    @handler("route", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: Literal[True], http_method: Any = None, before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...
    @overload
    @handler("route", sync="shared-loop", asynchronous="shared-loop", path="path")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: bool | None = None, http_method: Any = None, before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...

class get(HTTPRouteHandler):
    @overload
    @handler("route", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path", method="GET")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: Literal[True], before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...
    @overload
    @handler("route", sync="shared-loop", asynchronous="shared-loop", path="path", method="GET")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: bool | None = None, before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...

class head(HTTPRouteHandler):
    @overload
    @handler("route", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path", method="HEAD")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: Literal[True], before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...
    @overload
    @handler("route", sync="shared-loop", asynchronous="shared-loop", path="path", method="HEAD")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: bool | None = None, before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...

class post(HTTPRouteHandler):
    @overload
    @handler("route", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path", method="POST")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: Literal[True], before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...
    @overload
    @handler("route", sync="shared-loop", asynchronous="shared-loop", path="path", method="POST")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: bool | None = None, before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...

class put(HTTPRouteHandler):
    @overload
    @handler("route", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path", method="PUT")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: Literal[True], before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...
    @overload
    @handler("route", sync="shared-loop", asynchronous="shared-loop", path="path", method="PUT")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: bool | None = None, before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...

class patch(HTTPRouteHandler):
    @overload
    @handler("route", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path", method="PATCH")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: Literal[True], before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...
    @overload
    @handler("route", sync="shared-loop", asynchronous="shared-loop", path="path", method="PATCH")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: bool | None = None, before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...

class delete(HTTPRouteHandler):
    @overload
    @handler("route", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path", method="DELETE")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: Literal[True], before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...
    @overload
    @handler("route", sync="shared-loop", asynchronous="shared-loop", path="path", method="DELETE")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="before_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_request")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="after_response")
    @handler("middleware", sync="thread-pool:loop-default", asynchronous="shared-loop", func="guards")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="exception_handlers")
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependencies")
    def __init__(self, path: Any = None, *, sync_to_thread: bool | None = None, before_request: Any = None, after_request: Any = None, after_response: Any = None, guards: Any = None, exception_handlers: Any = None, dependencies: Any = None, **options: Any) -> None: ...

class asgi:
    @handler("route", sync="shared-loop", asynchronous="shared-loop", path="path")
    def __init__(self, path: Any = None, **options: Any) -> None: ...
    def __call__(self, fn: _F) -> _F: ...

class websocket:
    @handler("websocket", sync="shared-loop", asynchronous="shared-loop", path="path")
    def __init__(self, path: Any = None, **options: Any) -> None: ...
    def __call__(self, fn: _F) -> _F: ...

class websocket_listener:
    @handler("websocket", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path")
    @handler("callback", sync="thread-pool:loop-default", asynchronous="shared-loop", func="on_accept")
    @handler("callback", sync="thread-pool:loop-default", asynchronous="shared-loop", func="on_disconnect")
    def __init__(self, path: Any = None, *, on_accept: Any = None, on_disconnect: Any = None, connection_lifespan: Any = None, **options: Any) -> None: ...
    def __call__(self, fn: _F) -> _F: ...

@handler("websocket", sync="shared-loop", asynchronous="shared-loop", path="path")
def websocket_stream(path: Any = None, **options: Any) -> Callable[[_F], _F]: ...

@handler_methods("on_receive", "on_accept", "on_disconnect", kind="websocket", sync="thread-pool:loop-default", asynchronous="shared-loop")
class WebsocketListener:
    path: Any
