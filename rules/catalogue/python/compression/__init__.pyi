"""`compression.zstd`, since Python 3.14; the other names are those of `gzip`, `bz2`, `lzma` and `zlib`."""

from colorfast import library

library(
    "compression",
    versions="3.11",
    sources=["https://docs.python.org/3/library/compression.zstd.html"],
    colour="sync",
)
