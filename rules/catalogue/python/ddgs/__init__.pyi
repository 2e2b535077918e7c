from colorfast import library

from ddgs.ddgs import DDGS as DDGS

library(
    "ddgs",
    versions="9.16.1",
    sources=["ddgs 9.16.1: ddgs.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
