"""Password hashing in C; removed in Python 3.13."""

from colorfast import blocks, library

library(
    "crypt",
    versions="3.11",
    sources=["https://docs.python.org/3.12/library/crypt.html"],
    colour="neutral",
)

@blocks("cpu", confidence="medium")
def crypt(*args, **kwargs): ...
