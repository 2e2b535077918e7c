"""Logging calls are not marked. Constructing a file handler opens its file."""

from colorfast import blocks, library

library(
    "logging",
    versions="3.11",
    sources=[
        "https://docs.python.org/3/library/logging.html",
        "https://docs.python.org/3/library/logging.handlers.html",
    ],
    colour="neutral",
    serves="log",
)

@blocks("disk", unless={"delay": True}, cheap=True)
class FileHandler(StreamHandler): ...
