"""Sound files, which may stand on memory: low."""

from colorfast import blocks, library

library(
    "wave",
    versions="3.11",
    sources=["https://docs.python.org/3/library/wave.html"],
    colour="neutral",
)

class Wave_read:
    @blocks("disk", confidence="low")
    def readframes(self, *args, **kwargs): ...

class Wave_write:
    @blocks("disk", confidence="low")
    def writeframes(self, *args, **kwargs): ...
    @blocks("disk", confidence="low")
    def writeframesraw(self, *args, **kwargs): ...

@blocks("disk", confidence="low")
def open(*args, **kwargs): ...
