from typing import Any, Callable, TypeVar

from colorfast import handler

_F = TypeVar("_F")

class PlainSerializer:
    func: Callable[..., Any]
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="func")
    def __init__(self, func: Callable[..., Any], return_type: Any = ..., when_used: str = "always") -> None: ...

class WrapSerializer:
    func: Callable[..., Any]
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="func")
    def __init__(self, func: Callable[..., Any], return_type: Any = ..., when_used: str = "always") -> None: ...

class SerializeAsAny:
    def __class_getitem__(cls, item: Any) -> Any: ...

@handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, writes=True)
def field_serializer(field: str, /, *fields: str, mode: str = "plain", return_type: Any = ..., when_used: str = "always", check_fields: bool | None = None) -> Callable[[_F], _F]: ...
@handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="f", writes=True)
def model_serializer(f: Any = None, /, *, mode: str = "plain", when_used: str = "always", return_type: Any = ...) -> Any: ...
