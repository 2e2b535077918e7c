from typing import Any

from colorfast import library

library(
    "cloudinary",
    versions="1.46.3",
    sources=["cloudinary 1.46.3: uploader.py, api.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
def config(**keywords: Any) -> Any: ...
