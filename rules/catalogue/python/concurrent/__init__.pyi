"""`concurrent.futures`: pools, and futures whose `result` waits."""

from colorfast import library

library(
    "concurrent",
    versions="3.11",
    sources=["https://docs.python.org/3/library/concurrent.futures.html"],
    colour="sync",
    counterpart={
        "name": "asyncio",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://docs.python.org/3/library/asyncio-eventloop.html",
        "date": "2026-11",
    },
)
