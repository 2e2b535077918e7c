"""Compiles trees of source files."""

from colorfast import blocks, library

library(
    "compileall",
    versions="3.11",
    sources=["https://docs.python.org/3/library/compileall.html"],
    colour="neutral",
)

@blocks("disk")
def compile_dir(*args, **kwargs): ...

@blocks("disk")
def compile_file(*args, **kwargs): ...

@blocks("disk")
def compile_path(*args, **kwargs): ...
