from colorfast import library

from razorpay.client import Client as Client

library(
    "razorpay",
    versions="2.0.1",
    sources=["razorpay 2.0.1: client.py, resources/"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
