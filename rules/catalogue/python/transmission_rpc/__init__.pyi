from colorfast import library

from transmission_rpc.client import Client as Client

library(
    "transmission-rpc",
    package="transmission_rpc",
    versions="7.0.12",
    sources=["transmission-rpc 7.0.12: client.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
