from typing import Any, Callable, TypeVar

from colorfast import handler, role

from ..job import Job
from .base import BaseScheduler

_F = TypeVar("_F", bound=Callable[..., Any])

@role("scheduler.new")
class AsyncIOScheduler(BaseScheduler):
    @role("scheduler.start")
    def start(self, paused: bool = False) -> None: ...
    @handler("task", sync="thread-pool:loop-default", asynchronous="shared-loop", func="func")
    def add_job(self, func: Callable[..., Any] | str, trigger: Any = None, args: Any = None, kwargs: Any = None, id: str | None = None, name: str | None = None, **options: Any) -> Job: ...
    @handler("task", sync="thread-pool:loop-default", asynchronous="shared-loop")
    def scheduled_job(self, trigger: Any, args: Any = None, kwargs: Any = None, id: str | None = None, name: str | None = None, **options: Any) -> Callable[[_F], _F]: ...
