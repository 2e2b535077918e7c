"""Line-oriented command interpreters."""

from colorfast import blocks, library

library(
    "cmd",
    versions="3.11",
    sources=["https://docs.python.org/3/library/cmd.html"],
    colour="sync",
)

class Cmd:
    @blocks("input")
    def cmdloop(self, *args, **kwargs): ...
