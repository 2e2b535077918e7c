"""RQ: jobs run in worker processes; enqueueing and every look at a job talk to Redis."""

from colorfast import library

from .job import Job as Job
from .job import Retry as Retry
from .job import get_current_job as get_current_job
from .queue import Queue as Queue
from .worker import SimpleWorker as SimpleWorker
from .worker import Worker as Worker

library(
    "rq",
    versions="1.10 to 2.12",
    sources=["https://python-rq.org/docs/", "https://github.com/rq/rq/blob/master/rq/queue.py", "https://github.com/rq/rq/blob/master/rq/job.py"],
    colour="sync",
    counterpart={"name": "arq", "maturity": "beta", "effort": "rewrite", "source": "https://arq-docs.helpmanual.io/", "date": "2026-11"},
)
