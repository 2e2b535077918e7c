"""The event loop itself. Nothing here blocks but what runs a loop to its end."""

from colorfast import library

library(
    "asyncio",
    versions="3.11",
    sources=[
        "https://docs.python.org/3/library/asyncio-task.html",
        "https://docs.python.org/3/library/asyncio-eventloop.html",
        "https://docs.python.org/3/library/asyncio-runner.html",
        "https://docs.python.org/3/library/asyncio-future.html",
        "https://docs.python.org/3/library/asyncio-sync.html",
        "https://docs.python.org/3/library/asyncio-protocol.html",
        "https://docs.python.org/3/library/asyncio-stream.html",
    ],
    colour="async",
)
