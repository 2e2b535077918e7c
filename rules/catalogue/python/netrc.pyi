"""Reads its file when it is constructed."""

from colorfast import blocks, library

library(
    "netrc",
    versions="3.11",
    sources=["https://docs.python.org/3/library/netrc.html"],
    colour="neutral",
)

@blocks("disk", cheap=True)
class netrc: ...
