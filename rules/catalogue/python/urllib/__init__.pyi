"""`urllib.request` waits for the network; `urllib.parse` is free."""

from colorfast import library

library(
    "urllib",
    versions="3.11",
    sources=[
        "https://docs.python.org/3/library/urllib.request.html",
        "https://docs.python.org/3/library/urllib.robotparser.html",
    ],
    colour="sync",
    counterpart={
        "name": "httpx",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://www.python-httpx.org/async/",
        "date": "2026-11",
    },
)
