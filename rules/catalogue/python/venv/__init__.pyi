"""Builds an environment: copies files and may run pip."""

from colorfast import blocks, library

library(
    "venv",
    versions="3.11",
    sources=["https://docs.python.org/3/library/venv.html"],
    colour="sync",
)

class EnvBuilder:
    @blocks("subprocess")
    def create(self, *args, **kwargs): ...

@blocks("subprocess")
def create(*args, **kwargs): ...
