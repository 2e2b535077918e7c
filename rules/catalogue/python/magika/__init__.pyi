from colorfast import library

from magika.magika import Magika as Magika

library(
    "magika",
    versions="1.0.3",
    sources=["magika 1.0.3: magika.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
