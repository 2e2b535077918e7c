"""`open` and the readers and writers it returns; encoding and decoding in memory is free."""

from colorfast import blocks, library

library(
    "codecs",
    versions="3.11",
    sources=["https://docs.python.org/3/library/codecs.html"],
    colour="sync",
    counterpart={
        "name": "aiofiles",
        "maturity": "stable",
        "effort": "drop-in",
        "source": "https://github.com/Tinche/aiofiles",
        "date": "2026-11",
    },
)

class StreamReader:
    @blocks("disk", confidence="low")
    def __next__(self, *args, **kwargs): ...
    @blocks("disk", confidence="low")
    def read(self, *args, **kwargs): ...
    @blocks("disk", confidence="low")
    def readline(self, *args, **kwargs): ...
    @blocks("disk", confidence="low")
    def readlines(self, *args, **kwargs): ...

class StreamReaderWriter:
    @blocks("disk", confidence="medium")
    def __iter__(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def __next__(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def read(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def readline(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def readlines(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def write(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def writelines(self, *args, **kwargs): ...

class StreamWriter:
    @blocks("disk", confidence="low")
    def write(self, *args, **kwargs): ...
    @blocks("disk", confidence="low")
    def writelines(self, *args, **kwargs): ...

@blocks("disk", instead="aiofiles.open")
def open(*args, **kwargs): ...
