from colorfast import library

from imgkit.api import config as config, from_file as from_file, from_string as from_string, from_url as from_url

library(
    "imgkit",
    versions="1.2.3",
    sources=["imgkit 1.2.3: api.py, imgkit.py, config.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
