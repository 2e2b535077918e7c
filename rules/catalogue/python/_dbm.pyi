"""The C module under `dbm.ndbm`."""

import sys

from colorfast import blocks, library

library(
    "_dbm",
    versions="3.11",
    sources=["https://docs.python.org/3/library/dbm.html"],
    colour="sync",
)

if sys.platform != "win32":
    # The type has no name at run time.
    class _dbm:
        @blocks("disk", confidence="medium")
        def __delitem__(self, *args, **kwargs): ...
        @blocks("disk", confidence="medium")
        def __getitem__(self, *args, **kwargs): ...
        @blocks("disk", confidence="medium")
        def __len__(self, *args, **kwargs): ...
        @blocks("disk", confidence="medium")
        def __setitem__(self, *args, **kwargs): ...
        @blocks("disk", confidence="medium")
        def close(self, *args, **kwargs): ...
        @blocks("disk", confidence="medium")
        def get(self, *args, **kwargs): ...
        @blocks("disk", confidence="medium")
        def keys(self, *args, **kwargs): ...
        @blocks("disk", confidence="medium")
        def setdefault(self, *args, **kwargs): ...
    @blocks("disk")
    def open(*args, **kwargs): ...
