"""Rows come from and go to a file that was opened before, or to memory: low."""

from colorfast import blocks, library

library(
    "csv",
    versions="3.11",
    sources=["https://docs.python.org/3/library/csv.html"],
    colour="neutral",
)

class DictReader:
    @blocks("disk", confidence="low")
    def __iter__(self): ...
    @blocks("disk", confidence="low")
    def __next__(self): ...

class DictWriter:
    @blocks("disk", confidence="low")
    def writeheader(self, *args, **kwargs): ...
    @blocks("disk", confidence="low")
    def writerow(self, *args, **kwargs): ...
    @blocks("disk", confidence="low")
    def writerows(self, *args, **kwargs): ...
