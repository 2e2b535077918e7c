"""Each call reads the whole file, and each change writes it."""

from colorfast import library

from tinydb.database import TinyDB as TinyDB
from tinydb.queries import Query as Query, where as where

library(
    "tinydb",
    versions="4.9.0",
    sources=["tinydb 4.9.0: database.py, table.py, storages.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
