"""Reads a module or script and runs it."""

from colorfast import blocks, library

library(
    "runpy",
    versions="3.11",
    sources=["https://docs.python.org/3/library/runpy.html"],
    colour="neutral",
)

@blocks("disk")
def run_module(*args, **kwargs): ...

@blocks("disk")
def run_path(*args, **kwargs): ...
