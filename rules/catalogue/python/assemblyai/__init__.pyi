from typing import Any

from colorfast import library

from assemblyai.transcriber import Transcriber as Transcriber, Transcript as Transcript

library(
    "assemblyai",
    versions="1.8.2",
    sources=["assemblyai 1.8.2: transcriber.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

class TranscriptionConfig:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class Settings:
    api_key: Any
settings: Settings
class TranscriptStatus:
    completed: Any
    error: Any
    processing: Any
    queued: Any
