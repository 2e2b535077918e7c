from typing import Any, Callable, Coroutine, ParamSpec, TypeVar, overload

from colorfast import offloads

_P = ParamSpec("_P")
_R = TypeVar("_R")

@overload
@offloads("executor", func="fn")
def run_on_executor(fn: Callable[_P, _R], /) -> Callable[_P, Coroutine[Any, Any, _R]]: ...
@overload
@offloads("executor", func="fn")
def run_on_executor(fn: None = None, *, executor: str = "executor") -> Callable[[Callable[_P, _R]], Callable[_P, Coroutine[Any, Any, _R]]]: ...
