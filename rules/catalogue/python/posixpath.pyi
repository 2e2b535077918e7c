"""`os.path` on Unix. `join`, `split`, `basename`, `normpath` and the like work on text only and are free."""

import sys

from colorfast import blocks, library

library(
    "posixpath",
    versions="3.11",
    sources=["https://docs.python.org/3/library/os.path.html"],
    colour="sync",
    counterpart={
        "name": "aiofiles",
        "maturity": "stable",
        "effort": "drop-in",
        "source": "https://github.com/Tinche/aiofiles",
        "date": "2026-11",
    },
)

@blocks("disk", instead="aiofiles.os.path.abspath", cheap=True)
def abspath(*args, **kwargs): ...

@blocks("disk", instead="aiofiles.os.path.islink", cheap=True)
def islink(*args, **kwargs): ...

@blocks("disk", instead="aiofiles.os.path.ismount", cheap=True)
def ismount(*args, **kwargs): ...

@blocks("disk", cheap=True)
def lexists(*args, **kwargs): ...

@blocks("disk", cheap=True)
def realpath(*args, **kwargs): ...

if sys.version_info >= (3, 12):
    @blocks("disk", cheap=True)
    def isjunction(*args, **kwargs): ...
