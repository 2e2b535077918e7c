"""The library has classes here; used as decorators they give back the handler."""

from typing import Annotated, Any, Callable, Literal, TypeVar, overload

from colorfast import InBackground, OnLoop, handler, handler_methods

_F = TypeVar("_F", bound=Callable[..., Any])

@overload
@handler("route", sync="shared-loop", asynchronous="shared-loop", path="path")
def route(path: Any = None, *, sync_to_thread: Literal[False] | None = None, http_method: Any = None, before_request: Annotated[Any, InBackground["loop-default"]] = None, after_request: Annotated[Any, InBackground["loop-default"]] = None, after_response: Annotated[Any, InBackground["loop-default"]] = None, guards: Annotated[Any, InBackground["loop-default"]] = None, exception_handlers: Annotated[Any, OnLoop] = None, dependencies: Annotated[Any, OnLoop] = None, **options: Any) -> Callable[[_F], _F]: ...
@overload
@handler("route", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path")
def route(path: Any = None, *, sync_to_thread: Literal[True], http_method: Any = None, before_request: Annotated[Any, InBackground["loop-default"]] = None, after_request: Annotated[Any, InBackground["loop-default"]] = None, after_response: Annotated[Any, InBackground["loop-default"]] = None, guards: Annotated[Any, InBackground["loop-default"]] = None, exception_handlers: Annotated[Any, OnLoop] = None, dependencies: Annotated[Any, OnLoop] = None, **options: Any) -> Callable[[_F], _F]: ...
@overload
@handler("route", sync="shared-loop", asynchronous="shared-loop", path="path", method="GET")
def get(path: Any = None, *, sync_to_thread: Literal[False] | None = None, before_request: Annotated[Any, InBackground["loop-default"]] = None, after_request: Annotated[Any, InBackground["loop-default"]] = None, after_response: Annotated[Any, InBackground["loop-default"]] = None, guards: Annotated[Any, InBackground["loop-default"]] = None, exception_handlers: Annotated[Any, OnLoop] = None, dependencies: Annotated[Any, OnLoop] = None, **options: Any) -> Callable[[_F], _F]: ...
@overload
@handler("route", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path", method="GET")
def get(path: Any = None, *, sync_to_thread: Literal[True], before_request: Annotated[Any, InBackground["loop-default"]] = None, after_request: Annotated[Any, InBackground["loop-default"]] = None, after_response: Annotated[Any, InBackground["loop-default"]] = None, guards: Annotated[Any, InBackground["loop-default"]] = None, exception_handlers: Annotated[Any, OnLoop] = None, dependencies: Annotated[Any, OnLoop] = None, **options: Any) -> Callable[[_F], _F]: ...
@overload
@handler("route", sync="shared-loop", asynchronous="shared-loop", path="path", method="HEAD")
def head(path: Any = None, *, sync_to_thread: Literal[False] | None = None, before_request: Annotated[Any, InBackground["loop-default"]] = None, after_request: Annotated[Any, InBackground["loop-default"]] = None, after_response: Annotated[Any, InBackground["loop-default"]] = None, guards: Annotated[Any, InBackground["loop-default"]] = None, exception_handlers: Annotated[Any, OnLoop] = None, dependencies: Annotated[Any, OnLoop] = None, **options: Any) -> Callable[[_F], _F]: ...
@overload
@handler("route", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path", method="HEAD")
def head(path: Any = None, *, sync_to_thread: Literal[True], before_request: Annotated[Any, InBackground["loop-default"]] = None, after_request: Annotated[Any, InBackground["loop-default"]] = None, after_response: Annotated[Any, InBackground["loop-default"]] = None, guards: Annotated[Any, InBackground["loop-default"]] = None, exception_handlers: Annotated[Any, OnLoop] = None, dependencies: Annotated[Any, OnLoop] = None, **options: Any) -> Callable[[_F], _F]: ...
@overload
@handler("route", sync="shared-loop", asynchronous="shared-loop", path="path", method="POST")
def post(path: Any = None, *, sync_to_thread: Literal[False] | None = None, before_request: Annotated[Any, InBackground["loop-default"]] = None, after_request: Annotated[Any, InBackground["loop-default"]] = None, after_response: Annotated[Any, InBackground["loop-default"]] = None, guards: Annotated[Any, InBackground["loop-default"]] = None, exception_handlers: Annotated[Any, OnLoop] = None, dependencies: Annotated[Any, OnLoop] = None, **options: Any) -> Callable[[_F], _F]: ...
@overload
@handler("route", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path", method="POST")
def post(path: Any = None, *, sync_to_thread: Literal[True], before_request: Annotated[Any, InBackground["loop-default"]] = None, after_request: Annotated[Any, InBackground["loop-default"]] = None, after_response: Annotated[Any, InBackground["loop-default"]] = None, guards: Annotated[Any, InBackground["loop-default"]] = None, exception_handlers: Annotated[Any, OnLoop] = None, dependencies: Annotated[Any, OnLoop] = None, **options: Any) -> Callable[[_F], _F]: ...
@overload
@handler("route", sync="shared-loop", asynchronous="shared-loop", path="path", method="PUT")
def put(path: Any = None, *, sync_to_thread: Literal[False] | None = None, before_request: Annotated[Any, InBackground["loop-default"]] = None, after_request: Annotated[Any, InBackground["loop-default"]] = None, after_response: Annotated[Any, InBackground["loop-default"]] = None, guards: Annotated[Any, InBackground["loop-default"]] = None, exception_handlers: Annotated[Any, OnLoop] = None, dependencies: Annotated[Any, OnLoop] = None, **options: Any) -> Callable[[_F], _F]: ...
@overload
@handler("route", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path", method="PUT")
def put(path: Any = None, *, sync_to_thread: Literal[True], before_request: Annotated[Any, InBackground["loop-default"]] = None, after_request: Annotated[Any, InBackground["loop-default"]] = None, after_response: Annotated[Any, InBackground["loop-default"]] = None, guards: Annotated[Any, InBackground["loop-default"]] = None, exception_handlers: Annotated[Any, OnLoop] = None, dependencies: Annotated[Any, OnLoop] = None, **options: Any) -> Callable[[_F], _F]: ...
@overload
@handler("route", sync="shared-loop", asynchronous="shared-loop", path="path", method="PATCH")
def patch(path: Any = None, *, sync_to_thread: Literal[False] | None = None, before_request: Annotated[Any, InBackground["loop-default"]] = None, after_request: Annotated[Any, InBackground["loop-default"]] = None, after_response: Annotated[Any, InBackground["loop-default"]] = None, guards: Annotated[Any, InBackground["loop-default"]] = None, exception_handlers: Annotated[Any, OnLoop] = None, dependencies: Annotated[Any, OnLoop] = None, **options: Any) -> Callable[[_F], _F]: ...
@overload
@handler("route", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path", method="PATCH")
def patch(path: Any = None, *, sync_to_thread: Literal[True], before_request: Annotated[Any, InBackground["loop-default"]] = None, after_request: Annotated[Any, InBackground["loop-default"]] = None, after_response: Annotated[Any, InBackground["loop-default"]] = None, guards: Annotated[Any, InBackground["loop-default"]] = None, exception_handlers: Annotated[Any, OnLoop] = None, dependencies: Annotated[Any, OnLoop] = None, **options: Any) -> Callable[[_F], _F]: ...
@overload
@handler("route", sync="shared-loop", asynchronous="shared-loop", path="path", method="DELETE")
def delete(path: Any = None, *, sync_to_thread: Literal[False] | None = None, before_request: Annotated[Any, InBackground["loop-default"]] = None, after_request: Annotated[Any, InBackground["loop-default"]] = None, after_response: Annotated[Any, InBackground["loop-default"]] = None, guards: Annotated[Any, InBackground["loop-default"]] = None, exception_handlers: Annotated[Any, OnLoop] = None, dependencies: Annotated[Any, OnLoop] = None, **options: Any) -> Callable[[_F], _F]: ...
@overload
@handler("route", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path", method="DELETE")
def delete(path: Any = None, *, sync_to_thread: Literal[True], before_request: Annotated[Any, InBackground["loop-default"]] = None, after_request: Annotated[Any, InBackground["loop-default"]] = None, after_response: Annotated[Any, InBackground["loop-default"]] = None, guards: Annotated[Any, InBackground["loop-default"]] = None, exception_handlers: Annotated[Any, OnLoop] = None, dependencies: Annotated[Any, OnLoop] = None, **options: Any) -> Callable[[_F], _F]: ...
@handler("route", sync="shared-loop", asynchronous="shared-loop", path="path")
def asgi(path: Any = None, **options: Any) -> Callable[[_F], _F]: ...
@handler("websocket", sync="shared-loop", asynchronous="shared-loop", path="path")
def websocket(path: Any = None, **options: Any) -> Callable[[_F], _F]: ...
@handler("websocket", sync="thread-pool:loop-default", asynchronous="shared-loop", path="path")
def websocket_listener(path: Any = None, *, on_accept: Annotated[Any, InBackground["loop-default"]] = None, on_disconnect: Annotated[Any, InBackground["loop-default"]] = None, connection_lifespan: Any = None, **options: Any) -> Callable[[_F], _F]: ...
@handler("websocket", sync="shared-loop", asynchronous="shared-loop", path="path")
def websocket_stream(path: Any = None, **options: Any) -> Callable[[_F], _F]: ...

@handler_methods("on_receive", "on_accept", "on_disconnect", kind="websocket", sync="thread-pool:loop-default", asynchronous="shared-loop")
class WebsocketListener:
    path: Any
