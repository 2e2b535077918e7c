from typing import Any

from colorfast import blocks, library, role

from databricks.sql.client import Connection as _Connection

library(
    "databricks-sql-connector",
    package="databricks.sql",
    versions="4.9.0",
    sources=["databricks-sql-connector 4.9.0: client.py", "https://docs.databricks.com/aws/en/dev-tools/python-sql-connector"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@blocks("db", instead="asyncio.to_thread")
@role("connection.db")
def connect(*args: Any, **kwargs: Any) -> _Connection: ...
