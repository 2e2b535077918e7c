"""Compiles a source file to byte code."""

from colorfast import blocks, library

library(
    "py_compile",
    versions="3.11",
    sources=["https://docs.python.org/3/library/py_compile.html"],
    colour="neutral",
)

@blocks("disk")
def compile(*args, **kwargs): ...
