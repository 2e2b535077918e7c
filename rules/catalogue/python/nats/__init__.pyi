from typing import Any

from colorfast import library

from nats.aio.client import Client as _NATS

library(
    "nats-py",
    package="nats",
    versions="2.16.0",
    sources=["nats-py 2.16.0: aio/client.py, js/"],
    colour="async",
    serves="queue",
)

async def connect(*args: Any, **kwargs: Any) -> _NATS: ...
