from colorfast import library

from mutagen._file import File as File, FileType as FileType

library(
    "mutagen",
    versions="1.48.1",
    sources=["mutagen 1.48.1: _file.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
