"""Memory that stands on a file: `flush` writes it out."""

from colorfast import blocks, library

library(
    "mmap",
    versions="3.11",
    sources=["https://docs.python.org/3/library/mmap.html"],
    colour="neutral",
)

class mmap:
    @blocks("disk")
    def flush(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def resize(self, *args, **kwargs): ...
