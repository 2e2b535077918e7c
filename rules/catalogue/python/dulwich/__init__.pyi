from colorfast import library

library(
    "dulwich",
    versions="1.2.21",
    sources=["dulwich 1.2.21: porcelain.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
