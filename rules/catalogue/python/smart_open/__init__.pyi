from colorfast import library

from smart_open.smart_open_lib import open as open

library(
    "smart_open",
    versions="9.0.2",
    sources=["smart_open 9.0.2: smart_open_lib.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
