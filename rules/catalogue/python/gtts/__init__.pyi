from colorfast import library

from gtts.tts import gTTS as gTTS, gTTSError as gTTSError

library(
    "gTTS",
    package="gtts",
    versions="2.5.4",
    sources=["gTTS 2.5.4: tts.py"],
    colour="sync",
    counterpart={"name": "edge_tts", "maturity": "stable", "effort": "rewrite", "source": "https://github.com/rany2/edge-tts", "date": "2026-11"},
)
