"""arq: every job is an `async def` on the worker's loop, so a blocking call in one holds all of that worker's jobs."""

from colorfast import library, reads

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
    sources=["https://arq-docs.helpmanual.io/", "arq 0.28.0: worker.py (get_kwargs), cli.py"],
    colour="async",
    serves="queue",
    counterpart={"name": "rq", "maturity": "stable", "effort": "rewrite", "source": "https://python-rq.org/", "date": "2026-11"},
)

# The class is named on the command line of `arq`; its variables are the arguments of `Worker`.
@reads("functions", "cron_jobs", kind="task", sync="shared-loop", asynchronous="shared-loop")
@reads("on_startup", "on_shutdown", kind="startup", sync="startup", asynchronous="startup")
@reads("on_job_start", "on_job_end", "after_job_end", kind="callback", sync="shared-loop", asynchronous="shared-loop")
class _Settings: ...
