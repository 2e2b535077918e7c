"""The first import of a module reads and runs it; later ones are a look into `sys.modules`, hence medium."""

import sys

from colorfast import blocks, library

library(
    "importlib",
    versions="3.11",
    sources=[
        "https://docs.python.org/3/library/importlib.html",
        "https://docs.python.org/3/library/importlib.metadata.html",
        "https://docs.python.org/3/library/importlib.resources.html",
    ],
    colour="neutral",
)

@blocks("disk", cheap=True, confidence="medium")
def import_module(name, package=...): ...

@blocks("disk")
def reload(module): ...

if sys.version_info < (3, 12):
    @blocks("disk", cheap=True, confidence="medium")
    def find_loader(*args, **kwargs): ...
