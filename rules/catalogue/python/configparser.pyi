"""`read` opens files; `read_string`, `read_dict` and `get` are free."""

import sys

from colorfast import blocks, library

library(
    "configparser",
    versions="3.11",
    sources=["https://docs.python.org/3/library/configparser.html"],
    colour="neutral",
)

class RawConfigParser:
    @blocks("disk")
    def read(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def read_file(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def write(self, *args, **kwargs): ...
    if sys.version_info < (3, 12):
        @blocks("disk", confidence="medium")
        def readfp(self, *args, **kwargs): ...
