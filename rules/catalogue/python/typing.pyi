"""Abstract files: a parameter declared `IO`, `TextIO` or `BinaryIO` may be a file, a pipe, a terminal or memory."""

from colorfast import blocks, library

library(
    "typing",
    versions="3.11",
    sources=["https://docs.python.org/3/library/typing.html"],
    colour="neutral",
)

class IO:
    @blocks("disk", confidence="low")
    def __iter__(self, *args, **kwargs): ...
    @blocks("disk", confidence="low")
    def __next__(self, *args, **kwargs): ...
    @blocks("disk", confidence="low")
    def flush(self, *args, **kwargs): ...
    @blocks("disk", confidence="low")
    def read(self, *args, **kwargs): ...
    @blocks("disk", confidence="low")
    def readline(self, *args, **kwargs): ...
    @blocks("disk", confidence="low")
    def readlines(self, *args, **kwargs): ...
    @blocks("disk", confidence="low")
    def truncate(self, *args, **kwargs): ...
    @blocks("disk", confidence="low")
    def write(self, *args, **kwargs): ...
    @blocks("disk", confidence="low")
    def writelines(self, *args, **kwargs): ...
