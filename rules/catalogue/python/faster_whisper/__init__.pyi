from colorfast import library

library(
    "faster-whisper",
    package="faster_whisper",
    versions="1.2.1",
    sources=["faster-whisper 1.2.1: transcribe.py, utils.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

from faster_whisper.transcribe import BatchedInferencePipeline as BatchedInferencePipeline
from faster_whisper.transcribe import WhisperModel as WhisperModel
