"""The part of `os.path` that is the same on every system."""

import sys

from colorfast import blocks, library

library(
    "genericpath",
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

@blocks("disk", instead="aiofiles.os.path.exists", cheap=True)
def exists(*args, **kwargs): ...

@blocks("disk", instead="aiofiles.os.path.getatime", cheap=True)
def getatime(*args, **kwargs): ...

@blocks("disk", instead="aiofiles.os.path.getctime", cheap=True)
def getctime(*args, **kwargs): ...

@blocks("disk", instead="aiofiles.os.path.getmtime", cheap=True)
def getmtime(*args, **kwargs): ...

@blocks("disk", instead="aiofiles.os.path.getsize", cheap=True)
def getsize(*args, **kwargs): ...

@blocks("disk", instead="aiofiles.os.path.isdir", cheap=True)
def isdir(*args, **kwargs): ...

@blocks("disk", instead="aiofiles.os.path.isfile", cheap=True)
def isfile(*args, **kwargs): ...

@blocks("disk", instead="aiofiles.os.path.samefile", cheap=True)
def samefile(*args, **kwargs): ...

@blocks("disk", instead="aiofiles.os.path.sameopenfile", cheap=True)
def sameopenfile(*args, **kwargs): ...

if sys.version_info >= (3, 12):
    @blocks("disk", instead="aiofiles.os.path.islink", cheap=True)
    def islink(*args, **kwargs): ...

if sys.version_info >= (3, 13):
    @blocks("disk", cheap=True)
    def isdevdrive(*args, **kwargs): ...
    @blocks("disk", cheap=True)
    def isjunction(*args, **kwargs): ...
    @blocks("disk", cheap=True)
    def lexists(*args, **kwargs): ...
