from typing import Any, Callable, TypeVar, overload

from colorfast import handler

from ..graph.state import CompiledStateGraph

_F = TypeVar("_F", bound=Callable[..., Any])

@overload
@handler("task", sync="thread-pool:loop-default", asynchronous="shared-loop", func="fn")
def task(fn: _F, /) -> _F: ...
@overload
@handler("task", sync="thread-pool:loop-default", asynchronous="shared-loop", path="name")
def task(fn: None = None, *, name: str | None = None, **options: Any) -> Callable[[_F], _F]: ...

@handler("task", sync="thread-pool:loop-default", asynchronous="shared-loop")
def entrypoint(checkpointer: Any = None, store: Any = None, **options: Any) -> Callable[[Callable[..., Any]], CompiledStateGraph[Any]]: ...
