from colorfast import library

from pytube.__main__ import YouTube as YouTube
from pytube.contrib.playlist import Playlist as Playlist
from pytube.contrib.search import Search as Search
from pytube.query import StreamQuery as StreamQuery
from pytube.streams import Stream as Stream

library(
    "pytube",
    versions="15.0.0",
    sources=["pytube 15.0.0: __main__.py, streams.py, query.py, contrib/"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
