"""`run` sleeps until the next event; `enter` only notes it."""

from colorfast import blocks, library

library(
    "sched",
    versions="3.11",
    sources=["https://docs.python.org/3/library/sched.html"],
    colour="sync",
    counterpart={
        "name": "asyncio",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://docs.python.org/3/library/asyncio-eventloop.html",
        "date": "2026-11",
    },
)

class scheduler:
    @blocks("sleep", instead="asyncio.AbstractEventLoop.call_later", unless={"blocking": False})
    def run(self, blocking=...): ...
