"""`load` and `dump` read and write a file, which may stand on memory, hence medium. `loads` and `dumps` are free."""

from colorfast import blocks, library

library(
    "_pickle",
    versions="3.11",
    sources=["https://docs.python.org/3/library/pickle.html"],
    colour="neutral",
)

class Pickler:
    @blocks("disk", confidence="medium")
    def dump(self, *args, **kwargs): ...

class Unpickler:
    @blocks("disk", confidence="medium")
    def load(self): ...

@blocks("disk", confidence="medium")
def dump(*args, **kwargs): ...

@blocks("disk", confidence="medium")
def load(*args, **kwargs): ...
