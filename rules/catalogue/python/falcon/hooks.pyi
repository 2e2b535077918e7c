from typing import Any, Callable, TypeVar

from colorfast import handler, keeps

_F = TypeVar("_F")

@handler("middleware", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, func="action")
@keeps
def before(action: Callable[..., Any], *args: Any, **kwargs: Any) -> Callable[[_F], _F]: ...
@handler("middleware", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, func="action")
@keeps
def after(action: Callable[..., Any], *args: Any, **kwargs: Any) -> Callable[[_F], _F]: ...
