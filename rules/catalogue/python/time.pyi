"""Only `sleep` holds the thread; clocks and formatting are free."""

from colorfast import blocks, library

library(
    "time",
    versions="3.11",
    sources=["https://docs.python.org/3/library/time.html", "https://docs.python.org/3/library/asyncio-task.html"],
    colour="sync",
    counterpart={
        "name": "asyncio",
        "maturity": "stable",
        "effort": "drop-in",
        "source": "https://docs.python.org/3/library/asyncio-task.html",
        "date": "2026-11",
    },
)

# A few milliseconds are what any other code takes, too.
@blocks("sleep", instead="asyncio.sleep", unless={"seconds": 0}, brief={"seconds": 0.02})
def sleep(seconds, /): ...
