"""Key functions are called here."""

from colorfast import Calls, library

library(
    "heapq",
    versions="3.11",
    sources=["https://docs.python.org/3/library/heapq.html"],
    colour="neutral",
)

def merge(*iterables, key: Calls = ..., reverse=...): ...
def nlargest(n, iterable, key: Calls = ...): ...
def nsmallest(n, iterable, key: Calls = ...): ...
