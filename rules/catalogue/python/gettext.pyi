"""Catalogues are read from files once and kept, hence medium."""

from colorfast import blocks, library

library(
    "gettext",
    versions="3.11",
    sources=["https://docs.python.org/3/library/gettext.html"],
    colour="neutral",
)

@blocks("disk", cheap=True, confidence="medium")
def find(*args, **kwargs): ...

@blocks("disk", cheap=True, confidence="medium")
def install(*args, **kwargs): ...

@blocks("disk", cheap=True, confidence="medium")
def translation(*args, **kwargs): ...
