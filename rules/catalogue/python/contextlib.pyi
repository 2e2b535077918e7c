"""Generators become context managers that run where they are entered and left."""

import sys

from colorfast import Calls, blocks, enters, library

library(
    "contextlib",
    versions="3.11",
    sources=["https://docs.python.org/3/library/contextlib.html"],
    colour="neutral",
)

class _BaseExitStack:
    def callback(self, callback: Calls, /, *args, **kwds): ...

@enters
def asynccontextmanager(*args, **kwargs): ...

@enters
def contextmanager(*args, **kwargs): ...

if sys.version_info >= (3, 11):
    class chdir:
        @blocks("disk", cheap=True)
        def __enter__(self, *args, **kwargs): ...
        @blocks("disk", cheap=True)
        def __exit__(self, *args, **kwargs): ...
