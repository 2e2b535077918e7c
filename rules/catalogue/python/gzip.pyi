"""Files are compressed and read on the calling thread; `compress` and `decompress` are work for the processor."""

import sys

from colorfast import blocks, library

library(
    "gzip",
    versions="3.11",
    sources=["https://docs.python.org/3/library/gzip.html"],
    colour="sync",
)

@blocks("disk", memory="fileobj", confidence="medium")
class GzipFile:
    @blocks("disk", memory="fileobj", confidence="medium")
    def flush(self, *args, **kwargs): ...
    @blocks("disk", memory="fileobj", confidence="medium")
    def peek(self, *args, **kwargs): ...
    @blocks("disk", memory="fileobj", confidence="medium")
    def read(self, *args, **kwargs): ...
    @blocks("disk", memory="fileobj", confidence="medium")
    def read1(self, *args, **kwargs): ...
    @blocks("disk", memory="fileobj", confidence="medium")
    def readline(self, *args, **kwargs): ...
    @blocks("disk", memory="fileobj", confidence="medium")
    def write(self, *args, **kwargs): ...
    if sys.version_info >= (3, 14):
        @blocks("disk", memory="fileobj", confidence="medium")
        def readinto(self, *args, **kwargs): ...
        @blocks("disk", memory="fileobj", confidence="medium")
        def readinto1(self, *args, **kwargs): ...

@blocks("cpu", confidence="medium")
def compress(*args, **kwargs): ...

@blocks("cpu", confidence="medium")
def decompress(*args, **kwargs): ...

@blocks("disk")
def open(*args, **kwargs): ...
