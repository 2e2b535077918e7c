"""The debugger stops the thread until someone types."""

from colorfast import Calls, blocks, library

library(
    "pdb",
    versions="3.11",
    sources=["https://docs.python.org/3/library/pdb.html"],
    colour="sync",
)

@blocks("input")
def pm(*args, **kwargs): ...

@blocks("input")
def post_mortem(*args, **kwargs): ...

@blocks("input")
def run(*args, **kwargs): ...

@blocks("input")
def runcall(func: Calls): ...

@blocks("input")
def runctx(*args, **kwargs): ...

@blocks("input")
def runeval(*args, **kwargs): ...

@blocks("input")
def set_trace(*args, **kwargs): ...
