"""Waiting for descriptors; a timeout of 0 only looks."""

import sys

from colorfast import blocks, library

library(
    "select",
    versions="3.11",
    sources=["https://docs.python.org/3/library/select.html"],
    colour="sync",
    counterpart={
        "name": "asyncio",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://docs.python.org/3/library/asyncio-eventloop.html",
        "date": "2026-11",
    },
)

@blocks("lock", instead="asyncio.AbstractEventLoop.add_reader", unless={"timeout": 0})
def select(rlist, wlist, xlist, timeout=..., /): ...

if sys.platform == "linux":
    class epoll:
        @blocks("lock", instead="asyncio.AbstractEventLoop.add_reader", unless={"timeout": 0})
        def poll(self, timeout=..., maxevents=...): ...

if sys.platform != "win32":
    class poll:
        @blocks("lock", instead="asyncio.AbstractEventLoop.add_reader", unless={"timeout": 0})
        def poll(self, timeout=..., /): ...

if sys.platform != "linux" and sys.platform != "win32":
    class kqueue:
        @blocks("lock", instead="asyncio.AbstractEventLoop.add_reader", unless={"timeout": 0})
        def control(self, changelist, maxevents, timeout=..., /): ...
