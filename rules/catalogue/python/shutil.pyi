"""Copies, moves, removes and packs whole files and trees."""

import sys
from typing import Any

from colorfast import Calls, blocks, library

library(
    "shutil",
    versions="3.11",
    sources=["https://docs.python.org/3/library/shutil.html"],
    colour="sync",
    counterpart={
        "name": "aioshutil",
        "maturity": "stable",
        "effort": "drop-in",
        "source": "https://github.com/kumaraditya303/aioshutil",
        "date": "2026-11",
    },
)

@blocks("disk", instead="aioshutil.chown", cheap=True)
def chown(*args, **kwargs): ...

@blocks("disk", instead="aioshutil.copy")
def copy(*args, **kwargs): ...

@blocks("disk", instead="aioshutil.copy2")
def copy2(*args, **kwargs): ...

@blocks("disk", instead="aioshutil.copyfile")
def copyfile(*args, **kwargs): ...

@blocks("disk", instead="aioshutil.copyfileobj", confidence="medium")
def copyfileobj(*args, **kwargs): ...

@blocks("disk", instead="aioshutil.copymode", cheap=True)
def copymode(*args, **kwargs): ...

@blocks("disk", instead="aioshutil.copystat", cheap=True)
def copystat(*args, **kwargs): ...

@blocks("disk", instead="aioshutil.copytree")
def copytree(
    src,
    dst,
    symlinks=...,
    ignore: Calls = ...,
    copy_function: Calls = ...,
    ignore_dangling_symlinks=...,
    dirs_exist_ok=...,
): ...

@blocks("disk", instead="aioshutil.disk_usage", cheap=True)
def disk_usage(*args, **kwargs): ...

@blocks("disk", instead="aioshutil.make_archive")
def make_archive(*args, **kwargs): ...

@blocks("disk", instead="aioshutil.move")
def move(src, dst, copy_function: Calls = ...): ...

@blocks("disk", instead="aioshutil.unpack_archive")
def unpack_archive(*args, **kwargs): ...

@blocks("disk", instead="aioshutil.which", cheap=True)
def which(*args, **kwargs): ...

if sys.version_info >= (3, 12):
    # typeshed declares it as a variable with a callable type.
    @blocks("disk", instead="aioshutil.rmtree")
    def rmtree(
        path: Any,
        ignore_errors: bool = ...,
        onerror: Calls = ...,
        *,
        onexc: Calls = ...,
        dir_fd: int | None = ...,
    ) -> None: ...

else:
    @blocks("disk", instead="aioshutil.rmtree")
    def rmtree(path: Any, ignore_errors: bool = ..., onerror: Calls = ..., *, dir_fd: int | None = ...) -> None: ...
