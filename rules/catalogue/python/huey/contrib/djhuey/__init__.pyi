from typing import Any, Callable, ParamSpec, TypeVar

from colorfast import handler

from ...api import TaskWrapper

_P = ParamSpec("_P")
_R = TypeVar("_R")

@handler("task", sync="background", asynchronous="background")
def task(*args: Any, **kwargs: Any) -> Callable[[Callable[_P, _R]], TaskWrapper[_P, _R]]: ...
@handler("task", sync="background", asynchronous="background")
def periodic_task(*args: Any, **kwargs: Any) -> Callable[[Callable[_P, _R]], TaskWrapper[_P, _R]]: ...
@handler("task", sync="background", asynchronous="background")
def db_task(*args: Any, **kwargs: Any) -> Callable[[Callable[_P, _R]], TaskWrapper[_P, _R]]: ...
@handler("task", sync="background", asynchronous="background")
def db_periodic_task(*args: Any, **kwargs: Any) -> Callable[[Callable[_P, _R]], TaskWrapper[_P, _R]]: ...
