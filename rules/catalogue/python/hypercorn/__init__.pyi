"""The ASGI server; it serves WSGI applications in the loop's default executor."""

from colorfast import library

from .config import Config as Config

library(
    "Hypercorn",
    versions="0.18.0",
    package="hypercorn",
    sources=["https://hypercorn.readthedocs.io/en/latest/", "https://github.com/pgjones/hypercorn/blob/main/src/hypercorn/asyncio/task_group.py"],
    colour="async",
)
