from colorfast import library

from librosa.core.audio import get_duration as get_duration, load as load, resample as resample

library(
    "librosa",
    versions="0.11.0",
    sources=["librosa 0.11.0: core/audio.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
