from colorfast import library

from pydub.audio_segment import AudioSegment as AudioSegment

library(
    "pydub",
    versions="0.25.1",
    sources=["pydub 0.25.1: audio_segment.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
