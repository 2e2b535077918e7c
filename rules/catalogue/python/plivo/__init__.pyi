from colorfast import library

from plivo.rest import Client as RestClient

library(
    "plivo",
    versions="4.63.0",
    sources=["plivo 4.63.0: rest/client.py, base.py, resources/"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
