from typing import Any

from colorfast import blocks, library

library(
    "docx2txt",
    versions="0.9",
    sources=["docx2txt 0.9: docx2txt.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@blocks("disk", instead="asyncio.to_thread")
def process(*args: Any, **kwargs: Any) -> Any: ...
