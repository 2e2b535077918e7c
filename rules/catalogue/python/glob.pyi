"""Walks directories; matching a name against a pattern is free."""

import sys

from colorfast import blocks, library

library(
    "glob",
    versions="3.11",
    sources=["https://docs.python.org/3/library/glob.html"],
    colour="sync",
    counterpart={
        "name": "anyio",
        "maturity": "stable",
        "effort": "drop-in",
        "source": "https://anyio.readthedocs.io/en/stable/fileio.html",
        "date": "2026-11",
    },
)

@blocks("disk", instead="anyio.Path.glob")
def glob(*args, **kwargs): ...

@blocks("disk", instead="anyio.Path.glob")
def iglob(*args, **kwargs): ...

if sys.version_info < (3, 15):
    @blocks("disk")
    def glob0(*args, **kwargs): ...
    @blocks("disk")
    def glob1(*args, **kwargs): ...
