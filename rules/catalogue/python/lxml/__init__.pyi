from colorfast import library

library(
    "lxml",
    versions="6.1.3",
    sources=["https://lxml.de/parsing.html"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
