"""Models. Saving, deleting and reloading talk to the database; reading a deferred or related field may."""

from typing import Any, ClassVar, Iterable, Self

from colorfast import blocks
from django.core.exceptions import MultipleObjectsReturned, ObjectDoesNotExist

from .manager import Manager

class _Meta:
    app_label: str
    model_name: str
    verbose_name: str
    verbose_name_plural: str
    db_table: str
    label: str
    label_lower: str
    object_name: str
    pk: Any
    abstract: bool
    fields: Any
    def get_field(self, field_name: str) -> Any: ...
    def get_fields(self, include_parents: bool = True, include_hidden: bool = False) -> Any: ...

class ModelState:
    db: str | None
    adding: bool

class ModelBase(type): ...

class _Concrete:
    """What the metaclass gives to every concrete model."""
    objects: ClassVar[Manager[Self]]
    _default_manager: ClassVar[Manager[Self]]
    _base_manager: ClassVar[Manager[Self]]
    _meta: ClassVar[_Meta]
    _state: ModelState
    id: Any
    DoesNotExist: ClassVar[type[ObjectDoesNotExist]]
    MultipleObjectsReturned: ClassVar[type[MultipleObjectsReturned]]

class Model(_Concrete, metaclass=ModelBase):
    pk: Any
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    def from_db(cls, db: Any, field_names: Any, values: Any) -> Self: ...
    def get_deferred_fields(self) -> set[str]: ...
    def serializable_value(self, field_name: str) -> Any: ...
    def clean(self) -> None: ...
    def clean_fields(self, exclude: Any = None) -> None: ...
    @blocks("db", raises="SynchronousOnlyOperation", confidence="medium")
    def full_clean(self, exclude: Any = None, validate_unique: bool = True, validate_constraints: bool = True) -> None: ...
    @blocks("db", raises="SynchronousOnlyOperation", confidence="medium")
    def validate_unique(self, exclude: Any = None) -> None: ...
    @blocks("db", instead="django.db.models.base.Model.asave", raises="SynchronousOnlyOperation")
    def save(self, *args: Any, force_insert: Any = False, force_update: bool = False, using: str | None = None, update_fields: Iterable[str] | None = None) -> None: ...
    async def asave(self, *args: Any, force_insert: Any = False, force_update: bool = False, using: str | None = None, update_fields: Iterable[str] | None = None) -> None: ...
    @blocks("db", raises="SynchronousOnlyOperation")
    def save_base(self, raw: bool = False, force_insert: Any = False, force_update: bool = False, using: str | None = None, update_fields: Any = None) -> None: ...
    @blocks("db", instead="django.db.models.base.Model.adelete", raises="SynchronousOnlyOperation")
    def delete(self, using: str | None = None, keep_parents: bool = False) -> tuple[int, dict[str, int]]: ...
    async def adelete(self, using: str | None = None, keep_parents: bool = False) -> tuple[int, dict[str, int]]: ...
    @blocks("db", instead="django.db.models.base.Model.arefresh_from_db", raises="SynchronousOnlyOperation")
    def refresh_from_db(self, using: str | None = None, fields: Any = None, from_queryset: Any = None) -> None: ...
    async def arefresh_from_db(self, using: str | None = None, fields: Any = None, from_queryset: Any = None) -> None: ...
