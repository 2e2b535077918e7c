from colorfast import library

from pyairtable.api.api import Api as Api
from pyairtable.api.base import Base as Base
from pyairtable.api.table import Table as Table

library(
    "pyairtable",
    versions="3.5.1",
    sources=["pyairtable 3.5.1: api/api.py, api/base.py, api/table.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
