"""`put` hands over to a feeder thread and waits only on a queue with `maxsize`, hence low."""

from colorfast import blocks

class JoinableQueue(Queue):
    @blocks("lock", instead="asyncio.AbstractEventLoop.run_in_executor")
    def join(self): ...

class Queue:
    @blocks("lock", instead="asyncio.AbstractEventLoop.run_in_executor", unless={"block": False, "timeout": 0}, settled={"empty": False, "qsize": True, "_reader": True})
    def get(self, block=..., timeout=...): ...
    @blocks("lock")
    def join_thread(self): ...
    @blocks(
        "lock",
        instead="asyncio.AbstractEventLoop.run_in_executor",
        unless={"block": False, "timeout": 0},
        confidence="low",
    )
    def put(self, obj, block=..., timeout=...): ...

class SimpleQueue:
    @blocks("lock", instead="asyncio.AbstractEventLoop.run_in_executor", settled={"empty": False, "_reader": True})
    def get(self): ...
    @blocks("lock", instead="asyncio.AbstractEventLoop.run_in_executor", confidence="medium")
    def put(self, obj): ...
