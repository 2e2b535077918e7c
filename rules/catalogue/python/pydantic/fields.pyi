from typing import Annotated, Any, Callable, TypeVar, overload

from colorfast import Calls, handler

_T = TypeVar("_T")

class FieldInfo:
    annotation: Any
    default: Any
    default_factory: Callable[..., Any] | None
    alias: str | None
    title: str | None
    description: str | None
    metadata: list[Any]
    json_schema_extra: Any
    def is_required(self) -> bool: ...
    def get_default(self, *, call_default_factory: bool = False, validated_data: dict[str, Any] | None = None) -> Any: ...

class ComputedFieldInfo: ...
class ModelPrivateAttr: ...

def Field(default: Any = ..., *, default_factory: Annotated[Callable[..., Any] | None, Calls] = None, **options: Any) -> Any: ...
def PrivateAttr(default: Any = ..., *, default_factory: Annotated[Callable[..., Any] | None, Calls] = None, init: bool = False) -> Any: ...
@overload
@handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="func")
def computed_field(func: _T, /) -> _T: ...
@overload
@handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"})
def computed_field(func: None = None, /, **options: Any) -> Callable[[_T], _T]: ...
