from typing import Any, Callable, ParamSpec, TypeVar, overload

from colorfast import handler

from .tasks import Task

_T = TypeVar("_T")
_P = ParamSpec("_P")
_R = TypeVar("_R")

class Blueprint:
    tasks: dict[str, Task[Any, Any]]
    def __init__(self) -> None: ...
    @overload
    @handler("task", sync="thread-pool:asgiref", asynchronous="shared-loop", path="name")
    def task(self, _func: None = None, *, name: str | None = None, **options: Any) -> Callable[[Callable[_P, _R]], Task[_P, _R]]: ...
    @overload
    @handler("task", sync="thread-pool:asgiref", asynchronous="shared-loop", func="_func")
    def task(self, _func: Callable[_P, _R]) -> Task[_P, _R]: ...
    def periodic(self, *, cron: str, periodic_id: str = "", **configure_kwargs: Any) -> Callable[[_T], _T]: ...
    def add_tasks_from(self, blueprint: Blueprint, *, namespace: str) -> None: ...
    def add_task_alias(self, task: Task[Any, Any], alias: str) -> None: ...
