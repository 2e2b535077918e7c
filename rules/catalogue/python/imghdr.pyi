"""Removed in Python 3.13. Reads the first bytes of a file, which may stand on memory, hence medium."""

from colorfast import blocks, library

library(
    "imghdr",
    versions="3.11",
    sources=["https://docs.python.org/3.12/library/imghdr.html"],
    colour="neutral",
)

@blocks("disk", confidence="medium")
def what(*args, **kwargs): ...
