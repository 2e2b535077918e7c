from typing import Any, Callable, ParamSpec, TypeVar, overload

from colorfast import handler

from .base import Celery as Celery
from .task import Task

_P = ParamSpec("_P")
_R = TypeVar("_R")

@overload
@handler("task", sync="background", asynchronous="background", func="fun")
def shared_task(fun: Callable[_P, _R], /) -> Task[_P, _R]: ...
@overload
@handler("task", sync="background", asynchronous="background", path="name")
def shared_task(*args: Any, name: str | None = None, bind: bool = False, base: Any = None, **kwargs: Any) -> Callable[[Callable[_P, _R]], Task[_P, _R]]: ...
def app_or_default(app: Celery | None = None) -> Celery: ...
