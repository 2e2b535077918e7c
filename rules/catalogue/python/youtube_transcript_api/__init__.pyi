from colorfast import library

from youtube_transcript_api._api import YouTubeTranscriptApi as YouTubeTranscriptApi

library(
    "youtube-transcript-api",
    package="youtube_transcript_api",
    versions="1.2.5",
    sources=["youtube-transcript-api 1.2.5: _api.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

__version__: str
