"""Context variables."""

from colorfast import Calls, library, role

library(
    "_contextvars",
    versions="3.11",
    sources=["https://docs.python.org/3/library/contextvars.html"],
    colour="neutral",
)

class Context:
    def run(self, callable: Calls, *args, **kwargs): ...

@role("context.copy")
def copy_context(): ...
