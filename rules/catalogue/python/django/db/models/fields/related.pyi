"""A related object is loaded when it is first looked into, unless `select_related` brought it; hence low confidence."""

from typing import Any, Generic, TypeVar

from colorfast import blocks

from ..manager import _RelatedManager
from . import Field

_M = TypeVar("_M")

class ForeignKey(Field[_M], Generic[_M]):
    def __init__(self, to: type[_M] | str, on_delete: Any, related_name: str | None = None, related_query_name: str | None = None, limit_choices_to: Any = None, parent_link: bool = False, to_field: str | None = None, db_constraint: bool = True, **kwargs: Any) -> None: ...
    @blocks("db", raises="SynchronousOnlyOperation", confidence="low")
    def __get__(self, instance: Any, cls: Any = None) -> _M: ...

class OneToOneField(ForeignKey[_M], Generic[_M]):
    def __init__(self, to: type[_M] | str, on_delete: Any, to_field: str | None = None, **kwargs: Any) -> None: ...

class ManyToManyField(Field[Any], Generic[_M]):
    def __init__(self, to: type[_M] | str, related_name: str | None = None, related_query_name: str | None = None, limit_choices_to: Any = None, symmetrical: bool | None = None, through: Any = None, through_fields: Any = None, **kwargs: Any) -> None: ...
    def __get__(self, instance: Any, cls: Any = None) -> _RelatedManager[_M]: ...
