from colorfast import library

library(
    "kazoo",
    versions="2.11.0",
    sources=["kazoo 2.11.0: client.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
