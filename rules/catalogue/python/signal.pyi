"""Waiting for signals; handlers that `signal` installs run between byte codes of the main thread."""

from colorfast import blocks, library

library(
    "signal",
    versions="3.11",
    sources=["https://docs.python.org/3/library/signal.html"],
    colour="sync",
    counterpart={
        "name": "asyncio",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://docs.python.org/3/library/asyncio-eventloop.html",
        "date": "2026-11",
    },
)

@blocks("lock", instead="asyncio.AbstractEventLoop.add_signal_handler")
def pause(): ...

@blocks("lock", instead="asyncio.AbstractEventLoop.add_signal_handler", unless={"timeout": 0})
def sigtimedwait(sigset, timeout, /): ...

@blocks("lock", instead="asyncio.AbstractEventLoop.add_signal_handler")
def sigwait(*args, **kwargs): ...

@blocks("lock", instead="asyncio.AbstractEventLoop.add_signal_handler")
def sigwaitinfo(*args, **kwargs): ...
