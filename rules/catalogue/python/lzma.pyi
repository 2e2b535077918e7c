"""Files are compressed and read on the calling thread; `compress` and `decompress` are work for the processor."""

from colorfast import blocks, library

library(
    "lzma",
    versions="3.11",
    sources=["https://docs.python.org/3/library/lzma.html"],
    colour="sync",
)

@blocks("disk", confidence="medium")
class LZMAFile:
    @blocks("disk", confidence="medium")
    def peek(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def read(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def read1(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def readline(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def write(self, *args, **kwargs): ...

@blocks("cpu", confidence="medium")
def compress(*args, **kwargs): ...

@blocks("cpu", confidence="medium")
def decompress(*args, **kwargs): ...

@blocks("disk")
def open(*args, **kwargs): ...
