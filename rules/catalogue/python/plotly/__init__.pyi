from colorfast import library

library(
    "plotly",
    versions="7.1.0",
    sources=["https://plotly.com/python/static-image-export/"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
