from typing import Any

from colorfast import library

from lancedb.db import AsyncConnection as AsyncConnection, DBConnection as DBConnection
from lancedb.table import AsyncTable as AsyncTable, Table as Table

library(
    "lancedb",
    versions="0.40.0",
    sources=["lancedb 0.40.0: db.py, table.py, query.py", "https://lancedb.github.io/lancedb/python/python/"],
    colour="both",
    counterpart={"name": "lancedb.connect_async", "maturity": "stable", "effort": "rewrite", "source": "https://lancedb.github.io/lancedb/python/python/", "date": "2026-11"},
)

def connect(uri: Any, *args: Any, **kwargs: Any) -> DBConnection: ...
async def connect_async(uri: Any, *args: Any, **kwargs: Any) -> AsyncConnection: ...
