"""Compares files and directories by reading them."""

from colorfast import blocks, library

library(
    "filecmp",
    versions="3.11",
    sources=["https://docs.python.org/3/library/filecmp.html"],
    colour="neutral",
)

@blocks("disk")
def cmp(*args, **kwargs): ...

@blocks("disk")
def cmpfiles(*args, **kwargs): ...

class dircmp:
    @blocks("disk")
    def report(self, *args, **kwargs): ...
    @blocks("disk")
    def report_full_closure(self, *args, **kwargs): ...
    @blocks("disk")
    def report_partial_closure(self, *args, **kwargs): ...
