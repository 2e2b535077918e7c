"""Built-in functions: `open` and `input` wait, a few others call what they are given."""

from colorfast import Calls, blocks, library

library(
    "builtins",
    versions="3.11",
    sources=["https://docs.python.org/3/library/functions.html"],
    colour="sync",
    counterpart={
        "name": "aiofiles",
        "maturity": "stable",
        "effort": "drop-in",
        "source": "https://github.com/Tinche/aiofiles",
        "date": "2026-11",
    },
)

@blocks("disk", cheap=True, confidence="medium")
def __import__(name): ...

@blocks("input")
def breakpoint(*args, **kwargs): ...

class filter:
    def __new__(cls, function: Calls): ...

@blocks("input", instead="aioconsole.ainput")
def input(*args, **kwargs): ...

# `iter(read, b"")` calls its first argument; `iter(items)` has nothing to call, and of a generator runs nothing yet.
def iter(object: Calls): ...

class list:
    def sort(self, *, key: Calls = ..., reverse=...): ...

class map:
    def __new__(cls, func: Calls): ...

def max(*args, key: Calls = ...): ...
def min(*args, key: Calls = ...): ...

@blocks("disk", instead="aiofiles.open")
def open(*args, **kwargs): ...

def sorted(iterable, /, *, key: Calls = ..., reverse=...): ...
