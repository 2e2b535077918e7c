from colorfast import library

from pytubefix.__main__ import YouTube as YouTube
from pytubefix.async_youtube import AsyncYouTube as AsyncYouTube
from pytubefix.contrib.playlist import Playlist as Playlist
from pytubefix.query import StreamQuery as StreamQuery
from pytubefix.streams import Stream as Stream

library(
    "pytubefix",
    versions="11.2.1",
    sources=["pytubefix 11.2.1: __main__.py, async_youtube.py, streams.py, query.py"],
    colour="both",
    counterpart={"name": "pytubefix.AsyncYouTube", "maturity": "beta", "effort": "drop-in", "source": "pytubefix 11.2.1: async_youtube.py", "date": "2026-11"},
)
