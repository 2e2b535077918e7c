"""`SimpleQueue` has no bound: only `get` waits."""

from colorfast import blocks, library

library(
    "_queue",
    versions="3.11",
    sources=["https://docs.python.org/3/library/queue.html"],
    colour="sync",
    counterpart={
        "name": "asyncio.queues",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://docs.python.org/3/library/asyncio-queue.html",
        "date": "2026-11",
    },
)

class SimpleQueue:
    @blocks("lock", instead="asyncio.Queue.get", unless={"block": False, "timeout": 0})
    def get(self, block=..., timeout=...): ...
