from typing import Any, ClassVar, overload, Self, TypeVar

from colorfast import blocks, library

from sqlalchemy import Column as Column, Engine, ForeignKey as ForeignKey, Index as Index, Table as Table, UniqueConstraint as UniqueConstraint
from sqlalchemy import (
    Boolean as Boolean, Date as Date, DateTime as DateTime, Enum as Enum, Float as Float, Integer as Integer, JSON as JSON, LargeBinary as LargeBinary,
    Numeric as Numeric, String as String, Text as Text, Uuid as Uuid, create_engine as create_engine, inspect as inspect, text as text,
)
from sqlalchemy.engine import CursorResult, Result, ScalarResult
from sqlalchemy.schema import MetaData as MetaData
from sqlalchemy.sql.expression import (
    Select, and_ as and_, asc as asc, between as between, case as case, cast as cast, delete as delete, desc as desc, distinct as distinct,
    exists as exists, func as func, insert as insert, join as join, literal as literal, not_ as not_, null as null, or_ as or_,
    select as select, tuple_ as tuple_, union as union, union_all as union_all, update as update,
)
import sqlalchemy.orm

library(
    "sqlmodel",
    versions="0.0.50",
    sources=["sqlmodel 0.0.50: main.py, orm/session.py, ext/asyncio/session.py"],
    colour="both",
    counterpart={"name": "sqlmodel.ext.asyncio.session", "maturity": "stable", "effort": "rewrite", "source": "sqlmodel 0.0.50: ext/asyncio/session.py", "date": "2026-11"},
)

_T = TypeVar("_T")

class SQLModel:
    metadata: ClassVar[MetaData]
    model_fields: ClassVar[Any]
    __table__: ClassVar[Any]
    __tablename__: ClassVar[Any]
    def __init__(self, **data: Any) -> None: ...
    @classmethod
    def model_validate(cls, *args: Any, **kwargs: Any) -> Self: ...
    @classmethod
    def from_orm(cls, *args: Any, **kwargs: Any) -> Self: ...
    @classmethod
    def parse_obj(cls, *args: Any, **kwargs: Any) -> Self: ...
    @classmethod
    def validate(cls, *args: Any, **kwargs: Any) -> Self: ...
    def model_dump(self, *args: Any, **kwargs: Any) -> Any: ...
    def dict(self, *args: Any, **kwargs: Any) -> Any: ...
    def model_dump_json(self, *args: Any, **kwargs: Any) -> str: ...
    def json(self, *args: Any, **kwargs: Any) -> str: ...
    def sqlmodel_update(self, *args: Any, **kwargs: Any) -> Self: ...
    def model_copy(self, *args: Any, **kwargs: Any) -> Self: ...
    def copy(self, *args: Any, **kwargs: Any) -> Self: ...

class Session(sqlalchemy.orm.Session):
    @blocks("db", instead="sqlmodel.ext.asyncio.session.AsyncSession.exec")
    @overload
    def exec(self, statement: Select[_T], *, params: Any = None, **kwargs: Any) -> ScalarResult[_T]: ...
    @blocks("db", instead="sqlmodel.ext.asyncio.session.AsyncSession.exec")
    @overload
    def exec(self, statement: Any, *, params: Any = None, **kwargs: Any) -> CursorResult[Any]: ...

def Field(default: Any = ..., **kwargs: Any) -> Any: ...
def Relationship(**kwargs: Any) -> Any: ...
def col(column_expression: Any) -> Any: ...
