"""Validators run in the thread that builds the model: the loop for request bodies, whatever the endpoint's colour."""

from typing import Any, Callable, TypeVar

from colorfast import handler, runs_when_made

_F = TypeVar("_F")

class AfterValidator:
    func: Callable[..., Any]
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="func")
    def __init__(self, func: Callable[..., Any]) -> None: ...

class BeforeValidator:
    func: Callable[..., Any]
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="func")
    def __init__(self, func: Callable[..., Any], json_schema_input_type: Any = ...) -> None: ...

class PlainValidator:
    func: Callable[..., Any]
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="func")
    def __init__(self, func: Callable[..., Any], json_schema_input_type: Any = ...) -> None: ...

class WrapValidator:
    func: Callable[..., Any]
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="func")
    def __init__(self, func: Callable[..., Any], json_schema_input_type: Any = ...) -> None: ...

class InstanceOf:
    def __class_getitem__(cls, item: Any) -> Any: ...

class SkipValidation:
    def __class_getitem__(cls, item: Any) -> Any: ...

@runs_when_made
@handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"})
def field_validator(field: str, /, *fields: str, mode: str = "after", check_fields: bool | None = None, json_schema_input_type: Any = ...) -> Callable[[_F], _F]: ...
@runs_when_made
@handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"})
def model_validator(*, mode: str) -> Callable[[_F], _F]: ...
