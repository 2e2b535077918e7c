from typing import Any, Callable, TypeVar, overload

from typing_extensions import dataclass_transform

from .fields import Field, PrivateAttr

_C = TypeVar("_C", bound=type)

@overload
@dataclass_transform(field_specifiers=(Field, PrivateAttr))
def dataclass(_cls: _C) -> _C: ...
@overload
@dataclass_transform(field_specifiers=(Field, PrivateAttr))
def dataclass(_cls: None = None, **options: Any) -> Callable[[_C], _C]: ...
