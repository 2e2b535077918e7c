"""Threads and what they wait for. `Event.set`, `is_set`, `release` and `notify` are free."""

from colorfast import Calls, InThread, blocks, handler_methods, library, role

library(
    "threading",
    versions="3.11",
    sources=["https://docs.python.org/3/library/threading.html"],
    colour="sync",
    counterpart={
        "name": "asyncio.locks",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://docs.python.org/3/library/asyncio-sync.html",
        "date": "2026-11",
    },
)

class Barrier:
    @blocks("lock", instead="asyncio.Barrier.wait")
    def wait(self, timeout=...): ...

@role("lock.thread")
class BoundedSemaphore(Semaphore): ...

@role("lock.thread")
class Condition:
    @blocks("lock", instead="asyncio.Condition.acquire", confidence="medium", cheap=True)
    def __enter__(self): ...
    @blocks("lock", instead="asyncio.Condition.acquire", unless={"blocking": False, "timeout": 0}, until="release", confidence="medium")
    def acquire(self, blocking=..., timeout=...): ...
    @blocks("lock", instead="asyncio.Condition.wait", unless={"timeout": 0})
    def wait(self, timeout=...): ...
    @blocks("lock", instead="asyncio.Condition.wait_for", unless={"timeout": 0})
    def wait_for(self, predicate: Calls, timeout=...): ...

class Event:
    @blocks("lock", instead="asyncio.Event.wait", unless={"timeout": 0}, settled={"is_set": True})
    def wait(self, timeout=...): ...

@role("lock.thread")
class Semaphore:
    @blocks("lock", instead="asyncio.Semaphore.acquire", confidence="medium", cheap=True)
    def __enter__(self, *args, **kwargs): ...
    @blocks("lock", instead="asyncio.Semaphore.acquire", unless={"blocking": False, "timeout": 0}, confidence="medium")
    def acquire(self, blocking=..., timeout=...): ...

@role("thread.new")
@handler_methods("run", kind="callback", sync="thread-pool:own", asynchronous="thread-pool:own")
class Thread:
    def __init__(self, group=..., target: InThread["own"] = ...): ...
    @role("thread.join")
    @blocks("lock", unless={"timeout": 0}, settled={"is_alive": False})
    def join(self, timeout=...): ...
    @role("thread.start")
    def start(self): ...

@role("thread.new")
class Timer(Thread):
    def __init__(self, interval, function: InThread["own"]): ...

@role("lock.thread")
class _RLock:
    @blocks("lock", instead="asyncio.Lock.acquire", confidence="medium", cheap=True)
    def __enter__(self, blocking=..., timeout=...) -> bool: ...
    @blocks("lock", instead="asyncio.Lock.acquire", unless={"blocking": False, "timeout": 0}, until="release", confidence="medium")
    def acquire(self, blocking=..., timeout=...): ...

@role("thread.current")
def current_thread(): ...
@role("thread.current")
def get_ident() -> int: ...
@role("thread.current")
def get_native_id() -> int: ...
