from colorfast import library

from pusher.pusher import Pusher as Pusher

library(
    "pusher",
    versions="3.3.4",
    sources=["pusher 3.3.4: pusher.py, pusher_client.py, requests.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
