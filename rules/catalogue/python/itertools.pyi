"""The functions are called when the result is iterated, mostly at once and here."""

from colorfast import Calls, library

library(
    "itertools",
    versions="3.11",
    sources=["https://docs.python.org/3/library/itertools.html"],
    colour="neutral",
)

class accumulate:
    def __new__(cls, iterable, func: Calls = ...): ...

class dropwhile:
    def __new__(cls, predicate: Calls, iterable, /): ...

class filterfalse:
    def __new__(cls, function: Calls, iterable, /): ...

class groupby:
    def __new__(cls, iterable, key: Calls = ...): ...

class starmap:
    def __new__(cls, function: Calls, iterable, /): ...

class takewhile:
    def __new__(cls, predicate: Calls, iterable, /): ...
