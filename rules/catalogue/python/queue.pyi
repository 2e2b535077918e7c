"""`get_nowait`, `put_nowait`, `empty` and `qsize` are free. `put` waits only on a queue with `maxsize`, hence low."""

from colorfast import blocks, library, role

library(
    "queue",
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

class Queue:
    @role("queue.receive")
    @blocks("lock", instead="asyncio.Queue.get", unless={"block": False, "timeout": 0}, settled={"empty": False, "qsize": True})
    def get(self, block=..., timeout=...): ...
    @blocks("lock", instead="asyncio.Queue.join")
    def join(self): ...
    @blocks("lock", instead="asyncio.Queue.put", unless={"block": False, "timeout": 0}, confidence="low")
    def put(self, item, block=..., timeout=...): ...
