"""The answer comes from a local file, or from a directory server where the system is set up so: medium."""

from colorfast import blocks, library

library(
    "pwd",
    versions="3.11",
    sources=["https://docs.python.org/3/library/pwd.html"],
    colour="neutral",
)

@blocks("disk", cheap=True, confidence="medium")
def getpwall(*args, **kwargs): ...

@blocks("disk", cheap=True, confidence="medium")
def getpwnam(*args, **kwargs): ...

@blocks("disk", cheap=True, confidence="medium")
def getpwuid(*args, **kwargs): ...
