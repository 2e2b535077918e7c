from colorfast import library

library(
    "yt-dlp",
    package="yt_dlp",
    versions="2026.10.26",
    sources=["yt-dlp 2026.10.26: YoutubeDL.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
