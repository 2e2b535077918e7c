"""`load` reads a file; `loads` is free."""

from colorfast import blocks, library

library(
    "tomllib",
    versions="3.11",
    sources=["https://docs.python.org/3/library/tomllib.html"],
    colour="neutral",
)

@blocks("disk", confidence="medium")
def load(*args, **kwargs): ...
