"""Interactive consoles."""

from colorfast import blocks, library

library(
    "code",
    versions="3.11",
    sources=["https://docs.python.org/3/library/code.html"],
    colour="sync",
)

class InteractiveConsole:
    @blocks("input")
    def interact(self, *args, **kwargs): ...
    @blocks("input", instead="aioconsole.ainput")
    def raw_input(self, *args, **kwargs): ...

@blocks("input")
def interact(*args, **kwargs): ...
