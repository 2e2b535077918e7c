from colorfast import library

library(
    "PlexAPI",
    package="plexapi",
    versions="4.18.3",
    sources=["PlexAPI 4.18.3: server.py, base.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
