"""arq: every job is an `async def` on the worker's loop, so a blocking call in one holds all of that worker's jobs."""

from colorfast import library

from .connections import ArqRedis as ArqRedis
from .connections import create_pool as create_pool
from .cron import cron as cron
from .worker import Retry as Retry
from .worker import Worker as Worker
from .worker import func as func
from .worker import run_worker as run_worker

library(
    "arq",
    versions="0.28.0",
    sources=["https://arq-docs.helpmanual.io/", "https://github.com/python-arq/arq/blob/main/arq/worker.py"],
    colour="async",
    serves="queue",
    counterpart={"name": "rq", "maturity": "stable", "effort": "rewrite", "source": "https://python-rq.org/", "date": "2026-11"},
)
