"""Celery: tasks run in worker processes; sending one talks to the broker, waiting for a result blocks. An `async def` task is never run."""

from colorfast import library

from .app import shared_task as shared_task
from .app.base import Celery as Celery
from .app.task import Task as Task
from .canvas import Signature as Signature
from .canvas import chain as chain
from .canvas import chord as chord
from .canvas import chunks as chunks
from .canvas import group as group
from .canvas import maybe_signature as maybe_signature
from .canvas import signature as signature

library(
    "celery",
    versions="5.3.6 and 5.7.0",
    sources=[
        "https://docs.celeryq.dev/en/stable/userguide/calling.html",
        "https://github.com/celery/celery/blob/main/celery/result.py",
        "https://github.com/celery/celery/issues/6552",
    ],
    colour="sync",
    serves="queue",
    counterpart={"name": "taskiq", "maturity": "beta", "effort": "rewrite", "source": "taskiq 0.13.0: package metadata (Development Status: Alpha); https://taskiq-python.github.io/", "date": "2026-11"},
)

current_app: Celery
current_task: Task
