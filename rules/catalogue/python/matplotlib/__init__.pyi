from typing import Any

from colorfast import library

library(
    "matplotlib",
    versions="3.11.2",
    sources=["https://matplotlib.org/stable/api/figure_api.html", "https://matplotlib.org/stable/api/pyplot_summary.html"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

def use(backend: str, *, force: bool = True) -> None: ...
rcParams: Any
