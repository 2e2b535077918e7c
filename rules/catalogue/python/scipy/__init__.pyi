from typing import Any

from colorfast import library

library(
    "scipy",
    versions="1.17.1",
    sources=["https://docs.scipy.org/doc/scipy/reference/io.html"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

def __getattr__(name: str) -> Any: ...
