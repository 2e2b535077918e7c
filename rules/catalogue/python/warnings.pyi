"""`deprecated`, since Python 3.13, keeps what it decorates."""

import sys

from colorfast import keeps, library

library(
    "warnings",
    versions="3.11",
    sources=["https://docs.python.org/3/library/warnings.html"],
    colour="neutral",
)

if sys.version_info >= (3, 13):
    @keeps
    class deprecated: ...
