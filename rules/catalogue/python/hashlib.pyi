"""Digests of small data are free; `file_digest` reads a whole file."""

import sys

from colorfast import blocks, library

library(
    "hashlib",
    versions="3.11",
    sources=["https://docs.python.org/3/library/hashlib.html"],
    colour="neutral",
)

if sys.version_info >= (3, 11):
    @blocks("disk", confidence="medium")
    def file_digest(*args, **kwargs): ...
