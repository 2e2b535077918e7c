"""Futures and tasks. `result` never waits: it raises InvalidStateError until there is one."""

import sys

from colorfast import OnLoop, library, role, spawns

library(
    "_asyncio",
    versions="3.11",
    sources=[
        "https://docs.python.org/3/library/asyncio-future.html",
        "https://docs.python.org/3/library/asyncio-task.html",
    ],
    colour="async",
)

class Future:
    def add_done_callback(self, fn: OnLoop, /, *, context=...): ...

@role("task.spawn")
@spawns(param="coro")
class Task(Future):
    def __init__(self, coro): ...

@role("loop.running")
def _get_running_loop(): ...

@role("loop.running", "loop.required")
def get_running_loop(): ...

@role("loop.current")
def get_event_loop(): ...

# Before, `asyncio` has one of its own.
if sys.version_info >= (3, 12):
    @role("loop.required")
    def current_task(loop=None): ...
