"""The pure Python pickler; `load` and `dump` come from `_pickle`."""

from colorfast import blocks, library

library(
    "pickle",
    versions="3.11",
    sources=["https://docs.python.org/3/library/pickle.html"],
    colour="neutral",
)

class _Pickler:
    @blocks("disk", confidence="medium")
    def dump(self, *args, **kwargs): ...

class _Unpickler:
    @blocks("disk", confidence="medium")
    def load(self): ...
