from typing import Any, Callable, Generic, ParamSpec, TypeVar

from colorfast import blocks, handler, role

from .job import Job

_P = ParamSpec("_P")
_R = TypeVar("_R")

class _Enqueued(Generic[_P, _R]):
    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R: ...
    @blocks("network", source="rq/decorators.py")
    @role("queue.send")
    def delay(self, *args: _P.args, **kwargs: _P.kwargs) -> Job: ...
    @blocks("network", source="rq/decorators.py")
    @role("queue.send")
    def enqueue(self, *args: _P.args, **kwargs: _P.kwargs) -> Job: ...

class job:
    queue_class: Any
    def __init__(self, queue: Any, connection: Any = None, timeout: int | None = None, result_ttl: int = 500, ttl: int | None = None, **options: Any) -> None: ...
    @handler("task", sync="background", asynchronous="private-loop")
    def __call__(self, f: Callable[_P, _R]) -> _Enqueued[_P, _R]: ...
