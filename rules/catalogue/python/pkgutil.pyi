"""Walks the directories of packages."""

import sys

from colorfast import Calls, blocks, library

library(
    "pkgutil",
    versions="3.11",
    sources=["https://docs.python.org/3/library/pkgutil.html"],
    colour="neutral",
)

@blocks("disk")
def get_data(*args, **kwargs): ...

@blocks("disk")
def iter_modules(*args, **kwargs): ...

@blocks("disk", cheap=True, confidence="medium")
def resolve_name(*args, **kwargs): ...

@blocks("disk")
def walk_packages(path=..., prefix=..., onerror: Calls = ...): ...

if sys.version_info < (3, 14):
    @blocks("disk", cheap=True, confidence="medium")
    def find_loader(*args, **kwargs): ...
    @blocks("disk", cheap=True, confidence="medium")
    def get_loader(*args, **kwargs): ...
