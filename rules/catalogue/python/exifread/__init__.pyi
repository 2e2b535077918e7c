from typing import Any

from colorfast import blocks, library

library(
    "ExifRead",
    package="exifread",
    versions="3.5.1",
    sources=["ExifRead 3.5.1: __init__.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@blocks("disk", instead="asyncio.to_thread", memory="fh", confidence="medium")
def process_file(fh: Any, *args: Any, **kwargs: Any) -> dict[str, Any]: ...
