from colorfast import library

from sqlalchemy import event as event, exc as exc, inspection as inspection, pool as pool, schema as schema, sql as sql, types as types
from sqlalchemy.engine import (
    URL as URL, Connection as Connection, CursorResult as CursorResult, Dialect as Dialect, Engine as Engine, Inspector as Inspector,
    MappingResult as MappingResult, NestedTransaction as NestedTransaction, Result as Result, RootTransaction as RootTransaction, Row as Row,
    RowMapping as RowMapping, ScalarResult as ScalarResult, Transaction as Transaction, create_engine as create_engine,
    create_mock_engine as create_mock_engine, engine_from_config as engine_from_config, make_url as make_url,
)
from sqlalchemy.inspection import inspect as inspect
from sqlalchemy.pool import (
    AssertionPool as AssertionPool, AsyncAdaptedQueuePool as AsyncAdaptedQueuePool, NullPool as NullPool, Pool as Pool, QueuePool as QueuePool,
    SingletonThreadPool as SingletonThreadPool, StaticPool as StaticPool,
)
from sqlalchemy.schema import (
    DDL as DDL, CheckConstraint as CheckConstraint, Column as Column, ColumnDefault as ColumnDefault, Computed as Computed,
    Constraint as Constraint, DefaultClause as DefaultClause, FetchedValue as FetchedValue, ForeignKey as ForeignKey,
    ForeignKeyConstraint as ForeignKeyConstraint, Identity as Identity, Index as Index, MetaData as MetaData,
    PrimaryKeyConstraint as PrimaryKeyConstraint, Sequence as Sequence, Table as Table, UniqueConstraint as UniqueConstraint,
)
from sqlalchemy.sql.expression import (
    CTE as CTE, Alias as Alias, ClauseElement as ClauseElement, ColumnElement as ColumnElement, ColumnOperators as ColumnOperators,
    CompoundSelect as CompoundSelect, Delete as Delete, Executable as Executable, FromClause as FromClause, Insert as Insert, Select as Select,
    Subquery as Subquery, Update as Update, alias as alias, all_ as all_, and_ as and_, any_ as any_, asc as asc,
    between as between, bindparam as bindparam, case as case, cast as cast, collate as collate, column as column, cte as cte, delete as delete,
    desc as desc, distinct as distinct, except_ as except_, except_all as except_all, exists as exists, extract as extract, false as false,
    func as func, funcfilter as funcfilter, insert as insert, intersect as intersect, intersect_all as intersect_all, join as join,
    label as label, lambda_stmt as lambda_stmt, lateral as lateral, literal as literal, literal_column as literal_column, not_ as not_,
    null as null, nulls_first as nulls_first, nulls_last as nulls_last, nullsfirst as nullsfirst, nullslast as nullslast, or_ as or_,
    outerjoin as outerjoin, over as over, select as select, table as table, tablesample as tablesample, text as text, true as true,
    TextClause as TextClause, try_cast as try_cast, tuple_ as tuple_, type_coerce as type_coerce, union as union, union_all as union_all, update as update,
    values as values, within_group as within_group,
)
from sqlalchemy.types import TypeDecorator as TypeDecorator, ARRAY as ARRAY, BIGINT as BIGINT, BINARY as BINARY, BLOB as BLOB, BOOLEAN as BOOLEAN, BigInteger as BigInteger, Boolean as Boolean, CHAR as CHAR, CLOB as CLOB, DATE as DATE, DATETIME as DATETIME, DECIMAL as DECIMAL, DOUBLE as DOUBLE, DOUBLE_PRECISION as DOUBLE_PRECISION, Date as Date, DateTime as DateTime, Double as Double, Enum as Enum, FLOAT as FLOAT, Float as Float, INT as INT, INTEGER as INTEGER, Integer as Integer, Interval as Interval, JSON as JSON, LargeBinary as LargeBinary, NCHAR as NCHAR, NUMERIC as NUMERIC, NVARCHAR as NVARCHAR, Numeric as Numeric, NumericCommon as NumericCommon, PickleType as PickleType, REAL as REAL, SMALLINT as SMALLINT, SmallInteger as SmallInteger, String as String, TEXT as TEXT, TIME as TIME, TIMESTAMP as TIMESTAMP, Text as Text, Time as Time, TupleType as TupleType, UUID as UUID, Unicode as Unicode, UnicodeText as UnicodeText, Uuid as Uuid, VARBINARY as VARBINARY, VARCHAR as VARCHAR

library(
    "SQLAlchemy",
    versions="1.4, 2.0, 2.1.9",
    package="sqlalchemy",
    sources=["sqlalchemy 2.1.9: engine/base.py, orm/session.py, orm/query.py, ext/asyncio/session.py", "https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html"],
    colour="both",
    counterpart={"name": "sqlalchemy.ext.asyncio", "maturity": "stable", "effort": "rewrite", "source": "https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html", "date": "2026-11"},
)

__version__: str
