"""Key-value files: every access reads or writes one."""

from colorfast import blocks, library

library(
    "dbm",
    versions="3.11",
    sources=["https://docs.python.org/3/library/dbm.html"],
    colour="sync",
)

class _Database:
    @blocks("disk", confidence="medium")
    def __delitem__(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def __getitem__(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def __iter__(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def __len__(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def __setitem__(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def close(self, *args, **kwargs): ...

@blocks("disk")
def open(file): ...

@blocks("disk", cheap=True)
def whichdb(*args, **kwargs): ...
