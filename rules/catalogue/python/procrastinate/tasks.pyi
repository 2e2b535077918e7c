from typing import Any, Generic, ParamSpec, TypeVar

from colorfast import blocks, role

from .jobs import JobDeferrer

_P = ParamSpec("_P")
_R = TypeVar("_R")

class Task(Generic[_P, _R]):
    """Called, it runs its function right here; `defer` writes a job into the database."""
    name: str
    queue: str
    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R: ...
    async def defer_async(self, *_: Any, **task_kwargs: Any) -> int: ...
    async def batch_defer_async(self, *task_kwargs: Any) -> list[int]: ...
    @blocks("db", instead="procrastinate.tasks.Task.defer_async", source="procrastinate/tasks.py")
    @role("queue.send")
    def defer(self, *_: Any, **task_kwargs: Any) -> int: ...
    @blocks("db", instead="procrastinate.tasks.Task.batch_defer_async", source="procrastinate/tasks.py")
    @role("queue.send")
    def batch_defer(self, *task_kwargs: Any) -> list[int]: ...
    def configure(self, **options: Any) -> JobDeferrer: ...
