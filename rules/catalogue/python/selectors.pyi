"""`register` and `modify` are free."""

import sys

from colorfast import blocks, library

library(
    "selectors",
    versions="3.11",
    sources=["https://docs.python.org/3/library/selectors.html"],
    colour="sync",
    counterpart={
        "name": "asyncio",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://docs.python.org/3/library/asyncio-eventloop.html",
        "date": "2026-11",
    },
)

class BaseSelector:
    @blocks("lock", instead="asyncio.AbstractEventLoop.add_reader", unless={"timeout": 0})
    def select(self, timeout=...): ...

class DefaultSelector:
    @blocks("lock", instead="asyncio.AbstractEventLoop.add_reader", unless={"timeout": 0})
    def select(self, timeout=...): ...

class SelectSelector:
    @blocks("lock", instead="asyncio.AbstractEventLoop.add_reader", unless={"timeout": 0})
    def select(self, timeout=...): ...

class _PollLikeSelector:
    @blocks("lock", instead="asyncio.AbstractEventLoop.add_reader", unless={"timeout": 0})
    def select(self, timeout=...): ...

if sys.platform != "linux" and sys.platform != "win32":
    class KqueueSelector:
        @blocks("lock", instead="asyncio.AbstractEventLoop.add_reader", unless={"timeout": 0})
        def select(self, timeout=...): ...
