"""`load` and `dump` read and write a file; `loads` and `dumps` are free."""

from colorfast import blocks, library

library(
    "marshal",
    versions="3.11",
    sources=["https://docs.python.org/3/library/marshal.html"],
    colour="neutral",
)

@blocks("disk", confidence="medium")
def dump(*args, **kwargs): ...

@blocks("disk", confidence="medium")
def load(*args, **kwargs): ...
