"""The answer comes from a local file, or from a directory server where the system is set up so: medium."""

from colorfast import blocks, library

library(
    "grp",
    versions="3.11",
    sources=["https://docs.python.org/3/library/grp.html"],
    colour="neutral",
)

@blocks("disk", cheap=True, confidence="medium")
def getgrall(*args, **kwargs): ...

@blocks("disk", cheap=True, confidence="medium")
def getgrgid(*args, **kwargs): ...

@blocks("disk", cheap=True, confidence="medium")
def getgrnam(*args, **kwargs): ...
