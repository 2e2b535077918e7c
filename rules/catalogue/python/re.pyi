"""Matching is not marked: its cost lies in the pattern. A function given as `repl` is called here."""

from colorfast import Calls, library

library(
    "re",
    versions="3.11",
    sources=["https://docs.python.org/3/library/re.html"],
    colour="neutral",
)

class Pattern:
    def sub(self, repl: Calls): ...
    def subn(self, repl: Calls): ...

def sub(pattern, repl: Calls): ...
def subn(pattern, repl: Calls): ...
