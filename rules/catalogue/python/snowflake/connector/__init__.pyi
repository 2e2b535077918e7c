from typing import Any

from colorfast import blocks, library, role

from snowflake.connector.connection import SnowflakeConnection as SnowflakeConnection
from snowflake.connector.cursor import DictCursor as DictCursor, SnowflakeCursor as SnowflakeCursor

library(
    "snowflake-connector-python",
    package="snowflake.connector",
    versions="5.2.0",
    sources=["snowflake-connector-python 5.2.0: connection, cursor", "https://docs.snowflake.com/en/developer-guide/python-connector/python-connector-api"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@blocks("db", instead="asyncio.to_thread")
@role("connection.db")
def connect(*args: Any, **kwargs: Any) -> SnowflakeConnection: ...
class Error(Exception): ...
class DatabaseError(Error): ...
class ProgrammingError(DatabaseError): ...
class OperationalError(DatabaseError): ...
class IntegrityError(DatabaseError): ...
class InterfaceError(Error): ...
