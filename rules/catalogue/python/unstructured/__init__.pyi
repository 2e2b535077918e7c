from colorfast import library

library(
    "unstructured",
    versions="0.27.32",
    sources=["unstructured 0.27.32: partition/auto.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
