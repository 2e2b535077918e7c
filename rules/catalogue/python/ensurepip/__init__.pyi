"""Installs pip by running it."""

from colorfast import blocks, library

library(
    "ensurepip",
    versions="3.11",
    sources=["https://docs.python.org/3/library/ensurepip.html"],
    colour="sync",
)

@blocks("subprocess")
def bootstrap(*args, **kwargs): ...
