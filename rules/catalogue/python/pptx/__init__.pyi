from colorfast import library

from pptx.api import Presentation as Presentation

library(
    "python-pptx",
    package="pptx",
    versions="1.0.2",
    sources=["python-pptx 1.0.2: api.py, presentation.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
