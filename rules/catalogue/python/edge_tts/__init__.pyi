from typing import Any

from colorfast import library

from edge_tts.communicate import Communicate as Communicate

library(
    "edge-tts",
    package="edge_tts",
    versions="7.3.1",
    sources=["edge-tts 7.3.1: communicate.py"],
    colour="both",
    counterpart={"name": "edge_tts.Communicate.stream", "maturity": "stable", "effort": "drop-in", "source": "edge-tts 7.3.1: communicate.py", "date": "2026-11"},
)

async def list_voices(*args: Any, **kwargs: Any) -> list[Any]: ...
