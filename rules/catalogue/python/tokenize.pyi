"""`open` reads a source file; tokenizing lines in memory is free."""

from colorfast import blocks, library

library(
    "tokenize",
    versions="3.11",
    sources=["https://docs.python.org/3/library/tokenize.html"],
    colour="neutral",
)

@blocks("disk")
def open(*args, **kwargs): ...
