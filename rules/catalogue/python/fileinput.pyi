"""Reads lines from a list of files."""

from colorfast import blocks, library

library(
    "fileinput",
    versions="3.11",
    sources=["https://docs.python.org/3/library/fileinput.html"],
    colour="sync",
    counterpart={
        "name": "aiofiles",
        "maturity": "stable",
        "effort": "drop-in",
        "source": "https://github.com/Tinche/aiofiles",
        "date": "2026-11",
    },
)

class FileInput:
    @blocks("disk")
    def __iter__(self, *args, **kwargs): ...
    @blocks("disk")
    def __next__(self, *args, **kwargs): ...
    @blocks("disk")
    def readline(self, *args, **kwargs): ...
