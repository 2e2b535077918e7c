"""Asks at the terminal; `getuser` reads the environment and is free."""

from colorfast import blocks, library

library(
    "getpass",
    versions="3.11",
    sources=["https://docs.python.org/3/library/getpass.html"],
    colour="sync",
)

@blocks("input")
def getpass(*args, **kwargs): ...
