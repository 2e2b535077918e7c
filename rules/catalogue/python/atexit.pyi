"""Functions run when the interpreter ends."""

from colorfast import handler, keeps, library

library(
    "atexit",
    versions="3.11",
    sources=["https://docs.python.org/3/library/atexit.html"],
    colour="neutral",
)

# By then no loop runs any more.
@handler("startup", sync="script", asynchronous="script", func="func")
@keeps
def register(func, /, *args, **kwargs): ...
