"""Taskiq: an `async def` task runs on the worker's loop, a plain one in the worker's executor."""

from typing import Any

from colorfast import injects, library

from .abc.broker import AsyncBroker as AsyncBroker
from .abc.middleware import TaskiqMiddleware as TaskiqMiddleware
from .abc.schedule_source import ScheduleSource as ScheduleSource
from .brokers.inmemory_broker import InMemoryBroker as InMemoryBroker
from .context import Context as Context
from .decor import AsyncTaskiqDecoratedTask as AsyncTaskiqDecoratedTask
from .events import TaskiqEvents as TaskiqEvents
from .result import TaskiqResult as TaskiqResult
from .scheduler.scheduler import TaskiqScheduler as TaskiqScheduler
from .state import TaskiqState as TaskiqState
from .task import AsyncTaskiqTask as AsyncTaskiqTask

library(
    "taskiq",
    versions="0.13.0",
    sources=["https://taskiq-python.github.io/guide/getting-started.html", "https://github.com/taskiq-python/taskiq/blob/master/taskiq/receiver/receiver.py"],
    colour="async",
    serves="queue",
    counterpart={"name": "celery", "maturity": "stable", "effort": "rewrite", "source": "https://taskiq-python.github.io/", "date": "2026-11"},
)

@injects("dependency", sync="shared-loop", asynchronous="shared-loop")
def TaskiqDepends(dependency: Any = None, *, use_cache: bool = True, kwargs: dict[str, Any] | None = None) -> Any: ...
