"""Work for the processor: compressing a megabyte of text takes tens of milliseconds. Checksums are free."""

from colorfast import blocks, library

library(
    "zlib",
    versions="3.11",
    sources=["https://docs.python.org/3/library/zlib.html"],
    colour="neutral",
)

@blocks("cpu", confidence="medium")
def compress(*args, **kwargs): ...

@blocks("cpu", confidence="medium")
def decompress(*args, **kwargs): ...
