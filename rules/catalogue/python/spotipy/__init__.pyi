from colorfast import library

from spotipy.client import Spotify as Spotify

library(
    "spotipy",
    versions="2.26.0",
    sources=["spotipy 2.26.0: client.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
