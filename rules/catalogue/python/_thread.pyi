"""The locks under `threading`. Taking one is short while nobody holds it for long, hence medium."""

import sys

from colorfast import InThread, blocks, library, role

library(
    "_thread",
    versions="3.11",
    sources=["https://docs.python.org/3/library/_thread.html", "https://docs.python.org/3/library/threading.html"],
    colour="sync",
    counterpart={
        "name": "asyncio.locks",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://docs.python.org/3/library/asyncio-sync.html",
        "date": "2026-11",
    },
)

@role("lock.thread")
class RLock:
    @blocks("lock", instead="asyncio.Lock.acquire", confidence="medium", cheap=True)
    def __enter__(self, blocking=..., timeout=...) -> bool: ...
    @blocks("lock", instead="asyncio.Lock.acquire", unless={"blocking": False, "timeout": 0}, until="release", confidence="medium")
    def acquire(self, blocking=..., timeout=...): ...

@role("lock.thread")
def allocate_lock(): ...

@role("thread.new", "thread.start")
def start_new(function: InThread["own"]): ...

@role("thread.new", "thread.start")
def start_new_thread(function: InThread["own"]): ...

if sys.version_info >= (3, 13):
    @role("lock.thread")
    class lock:
        @blocks("lock", instead="asyncio.Lock.acquire", confidence="medium", cheap=True)
        def __enter__(self): ...
        @blocks("lock", instead="asyncio.Lock.acquire", unless={"blocking": False, "timeout": 0}, until="release", confidence="medium")
        def acquire(self, blocking=..., timeout=...): ...

else:
    @role("lock.thread")
    class LockType:
        @blocks("lock", instead="asyncio.Lock.acquire", confidence="medium", cheap=True)
        def __enter__(self): ...
        @blocks("lock", instead="asyncio.Lock.acquire", unless={"blocking": False, "timeout": 0}, until="release", confidence="medium")
        def acquire(self, blocking=..., timeout=...): ...
