"""Strawberry: a plain resolver runs directly, on the loop under ASGI; it is never offloaded."""

from typing import Annotated, Any, Callable, Sequence, TypeVar, overload

from colorfast import handler, library
from typing_extensions import dataclass_transform

from .permission import BasePermission as BasePermission
from .schema import Schema as Schema
from .types import Info as Info

library(
    "strawberry-graphql",
    versions="0.243.1 and 0.341.2",
    package="strawberry",
    sources=["https://strawberry.rocks/docs/integrations/fastapi", "https://github.com/strawberry-graphql/strawberry/blob/main/strawberry/dataloader.py"],
    colour="both",
)

_T = TypeVar("_T")
_C = TypeVar("_C", bound=type)
_F = TypeVar("_F", bound=Callable[..., Any])

ID = str
UNSET: Any

Private = Annotated[_T, "strawberry-private"]
Parent = Annotated[_T, "strawberry-parent"]
Maybe = Annotated[_T | None, "strawberry-maybe"]

@overload
@dataclass_transform(kw_only_default=True)
def type(cls: _C) -> _C: ...
@overload
@dataclass_transform(kw_only_default=True)
def type(*, name: str | None = None, description: str | None = None, directives: Sequence[object] | None = (), **options: Any) -> Callable[[_C], _C]: ...
@overload
@dataclass_transform(kw_only_default=True)
def input(cls: _C) -> _C: ...
@overload
@dataclass_transform(kw_only_default=True)
def input(*, name: str | None = None, description: str | None = None, directives: Sequence[object] | None = (), **options: Any) -> Callable[[_C], _C]: ...
@overload
@dataclass_transform(kw_only_default=True)
def interface(cls: _C) -> _C: ...
@overload
@dataclass_transform(kw_only_default=True)
def interface(*, name: str | None = None, description: str | None = None, directives: Sequence[object] | None = (), **options: Any) -> Callable[[_C], _C]: ...
@overload
@handler("resolver", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="resolver")
def field(resolver: _F) -> _F: ...
@overload
@handler("resolver", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="resolver", path="name")
def field(resolver: Callable[..., Any], *, name: str | None = None, permission_classes: list[Any] | None = None, **options: Any) -> Any: ...
@overload
@handler("resolver", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, path="name")
def field(*, name: str | None = None, permission_classes: list[Any] | None = None, description: str | None = None, default: Any = ..., default_factory: Callable[..., Any] = ..., **options: Any) -> Any: ...
@overload
@handler("resolver", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="resolver")
def mutation(resolver: _F) -> _F: ...
@overload
@handler("resolver", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="resolver", path="name")
def mutation(resolver: Callable[..., Any], *, name: str | None = None, permission_classes: list[Any] | None = None, **options: Any) -> Any: ...
@overload
@handler("resolver", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, path="name")
def mutation(*, name: str | None = None, permission_classes: list[Any] | None = None, description: str | None = None, default: Any = ..., default_factory: Callable[..., Any] = ..., **options: Any) -> Any: ...
@overload
@handler("resolver", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="resolver")
def subscription(resolver: _F) -> _F: ...
@overload
@handler("resolver", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="resolver", path="name")
def subscription(resolver: Callable[..., Any], *, name: str | None = None, permission_classes: list[Any] | None = None, **options: Any) -> Any: ...
@overload
@handler("resolver", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, path="name")
def subscription(*, name: str | None = None, permission_classes: list[Any] | None = None, description: str | None = None, default: Any = ..., default_factory: Callable[..., Any] = ..., **options: Any) -> Any: ...
@overload
def enum(cls: _C) -> _C: ...
@overload
def enum(*, name: str | None = None, description: str | None = None, **options: Any) -> Callable[[_C], _C]: ...
def enum_value(value: Any, name: str | None = None, **options: Any) -> Any: ...
@handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="serialize")
@handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="parse_value")
def scalar(cls: Any = None, *, name: str | None = None, serialize: Callable[..., Any] = ..., parse_value: Callable[..., Any] | None = None, parse_literal: Any = None, **options: Any) -> Any: ...
def union(name: str, **options: Any) -> Any: ...
def lazy(module_path: str) -> Any: ...
def argument(description: str | None = None, name: str | None = None, **options: Any) -> Any: ...
auto: Any
@handler("resolver", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"})
def directive(*, locations: Any, description: str | None = None, name: str | None = None) -> Callable[[_F], _F]: ...
def schema_directive(*, locations: Any, **options: Any) -> Callable[[_C], _C]: ...
def asdict(obj: object) -> dict[str, object]: ...
