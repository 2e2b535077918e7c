"""`load` and `dump` read and write a file, which may stand on memory, hence medium. `loads` and `dumps` are free."""

from colorfast import Calls, blocks, library

library(
    "json",
    versions="3.11",
    sources=["https://docs.python.org/3/library/json.html"],
    colour="neutral",
)

@blocks("disk", confidence="medium")
def dump(obj, fp, *, default: Calls = ...): ...

def dumps(obj, *, default: Calls = ...): ...

@blocks("disk", confidence="medium")
def load(fp, *, object_hook: Calls = ..., object_pairs_hook: Calls = ...): ...

def loads(s, *, object_hook: Calls = ..., object_pairs_hook: Calls = ...): ...
