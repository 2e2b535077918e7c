from colorfast import library

from .async_connection import AsyncConnection as AsyncConnection
from .connection import Connection as Connection
from .database import Database as Database
from .prepared_statement import PreparedStatement as PreparedStatement
from .query_result import QueryResult as QueryResult

library(
    "kuzu",
    versions="0.11.3",
    sources=["kuzu 0.11.3: connection.py, database.py, query_result.py, async_connection.py"],
    colour="both",
    counterpart={"name": "kuzu.AsyncConnection", "maturity": "stable", "effort": "drop-in", "source": "kuzu 0.11.3: async_connection.py", "date": "2026-11"},
)

version: str
storage_version: int
