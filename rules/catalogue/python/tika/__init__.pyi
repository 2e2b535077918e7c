from colorfast import library

library(
    "tika",
    versions="3.3.2",
    sources=["tika 3.3.2: parser.py, tika.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
