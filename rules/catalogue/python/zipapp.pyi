"""Packs a directory into an executable archive."""

from colorfast import blocks, library

library(
    "zipapp",
    versions="3.11",
    sources=["https://docs.python.org/3/library/zipapp.html"],
    colour="neutral",
)

@blocks("disk")
def create_archive(*args, **kwargs): ...

@blocks("disk")
def get_interpreter(*args, **kwargs): ...
