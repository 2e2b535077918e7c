"""Processes, and pipes, queues and locks between them."""

from colorfast import library

library(
    "multiprocessing",
    versions="3.11",
    sources=["https://docs.python.org/3/library/multiprocessing.html"],
    colour="sync",
    counterpart={
        "name": "concurrent.futures",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://docs.python.org/3/library/asyncio-eventloop.html",
        "date": "2026-11",
    },
)
