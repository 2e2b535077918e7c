"""Each zone is read from a file once and kept, hence medium."""

from colorfast import blocks, library

library(
    "zoneinfo",
    versions="3.11",
    sources=["https://docs.python.org/3/library/zoneinfo.html"],
    colour="neutral",
)

@blocks("disk", cheap=True, confidence="medium")
class ZoneInfo:
    @classmethod
    @blocks("disk", cheap=True)
    def no_cache(cls, *args, **kwargs): ...
