from colorfast import library

library(
    "PyHive",
    package="pyhive",
    versions="0.7.0",
    sources=["PyHive 0.7.0: hive.py, presto.py, common.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
