from typing import Any, ClassVar, Self

from flask_sqlalchemy.query import Query
from sqlalchemy.schema import MetaData

class _Declared:
    metadata: ClassVar[MetaData]

class Model(_Declared):
    query: ClassVar[Query[Self]]
    query_class: ClassVar[Any]
    __table__: ClassVar[Any]
    __tablename__: ClassVar[Any]
    __table_args__: ClassVar[Any]
    __mapper__: ClassVar[Any]
    __bind_key__: ClassVar[Any]
    __abstract__: ClassVar[bool]
    def __init__(self, **kwargs: Any) -> None: ...

class DefaultMeta(type): ...
class BindMetaMixin(type): ...
class NameMetaMixin(type): ...
