"""Reads source files once and keeps them."""

from colorfast import blocks, library

library(
    "linecache",
    versions="3.11",
    sources=["https://docs.python.org/3/library/linecache.html"],
    colour="neutral",
)

@blocks("disk", cheap=True, confidence="medium")
def checkcache(*args, **kwargs): ...

@blocks("disk", cheap=True, confidence="medium")
def getline(*args, **kwargs): ...

@blocks("disk", cheap=True, confidence="medium")
def getlines(*args, **kwargs): ...

@blocks("disk", cheap=True, confidence="medium")
def updatecache(*args, **kwargs): ...
