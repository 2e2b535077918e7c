from colorfast import library

from .pipeline import Pipeline as Pipeline, attach as attach, pipeline as pipeline, run as run

library(
    "dlt",
    versions="1.31.0",
    sources=["dlt 1.31.0: pipeline/__init__.py, pipeline/pipeline.py", "https://dlthub.com/docs/general-usage/pipeline"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
