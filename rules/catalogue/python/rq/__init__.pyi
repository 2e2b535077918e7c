"""RQ: jobs run in worker processes; enqueueing and every look at a job talk to Redis."""

from colorfast import library

from .job import Retry as Retry
from .job import get_current_job as get_current_job
from .queue import Queue as Queue
from .worker import SimpleWorker as SimpleWorker
from .worker import Worker as Worker

library(
    "rq",
    versions="1.16.2 and 2.12.0",
    sources=["https://python-rq.org/docs/", "https://github.com/rq/rq/blob/master/rq/queue.py", "https://github.com/rq/rq/blob/master/rq/job.py"],
    colour="sync",
    serves="queue",
    counterpart={"name": "arq", "maturity": "unmaintained", "effort": "rewrite", "source": "https://github.com/python-arq/arq/issues/510", "date": "2026-11"},
)
