from colorfast import library

from markitdown._markitdown import MarkItDown as MarkItDown

library(
    "markitdown",
    versions="0.1.8",
    sources=["markitdown 0.1.8: _markitdown.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
