"""LevelDB, a store in local files."""

from colorfast import library

from ._plyvel import DB as DB
from ._plyvel import destroy_db as destroy_db
from ._plyvel import repair_db as repair_db

library(
    "plyvel",
    versions="1.5.1",
    sources=["https://plyvel.readthedocs.io/en/latest/api.html"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
