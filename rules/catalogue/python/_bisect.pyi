"""Key functions are called here."""

from colorfast import Calls, library

library(
    "_bisect",
    versions="3.11",
    sources=["https://docs.python.org/3/library/bisect.html"],
    colour="neutral",
)

def bisect_left(a, x, *args, key: Calls = ...): ...
def bisect_right(a, x, *args, key: Calls = ...): ...
def insort_left(a, x, *args, key: Calls = ...): ...
def insort_right(a, x, *args, key: Calls = ...): ...
