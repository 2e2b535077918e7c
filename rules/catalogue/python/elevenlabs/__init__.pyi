from typing import Any

from colorfast import library

from elevenlabs.client import AsyncElevenLabs as AsyncElevenLabs, ElevenLabs as ElevenLabs

library(
    "elevenlabs",
    versions="2.78.0",
    sources=["elevenlabs 2.78.0: client.py, text_to_speech/client.py"],
    colour="both",
    counterpart={"name": "elevenlabs.client.AsyncElevenLabs", "maturity": "stable", "effort": "drop-in", "source": "elevenlabs 2.78.0: client.py", "date": "2026-11"},
)

class VoiceSettings:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
