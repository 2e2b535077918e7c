from colorfast import library

library(
    "deepface",
    versions="0.0.103",
    sources=["deepface 0.0.103: DeepFace.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
