from colorfast import library

from ytmusicapi.ytmusic import YTMusic as YTMusic

library(
    "ytmusicapi",
    versions="1.12.3",
    sources=["ytmusicapi 1.12.3: ytmusic.py, mixins/"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
