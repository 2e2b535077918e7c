from colorfast import library

from deepgram.client import AsyncDeepgramClient as AsyncDeepgramClient, DeepgramClient as DeepgramClient

library(
    "deepgram-sdk",
    package="deepgram",
    versions="7.17.0",
    sources=["deepgram-sdk 7.17.0: base_client.py, listen/v1/media/client.py, speak/v1/audio/client.py, read/v1/text/client.py"],
    colour="both",
    counterpart={"name": "deepgram.AsyncDeepgramClient", "maturity": "stable", "effort": "drop-in", "source": "deepgram-sdk 7.17.0: client.py", "date": "2026-11"},
)
