from colorfast import library

library(
    "trino",
    versions="0.340.0",
    sources=["trino 0.340.0: dbapi.py, client.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

from trino import auth as auth, dbapi as dbapi, exceptions as exceptions
