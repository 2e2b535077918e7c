from typing import Any, Callable, Generic, ParamSpec, TypeVar, overload

from colorfast import blocks, handler, role

from .message import Message

_P = ParamSpec("_P")
_R = TypeVar("_R")

class _Registered(Generic[_P, _R]):
    actor_name: str
    queue_name: str
    broker: Any
    fn: Callable[_P, _R]

class Actor(_Registered[_P, _R], Generic[_P, _R]):
    """Called, it runs its function right here; `send` enqueues a message."""
    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R: ...
    @blocks("network", confidence="medium", source="dramatiq/actor.py")
    @role("queue.send")
    def send(self, *args: _P.args, **kwargs: _P.kwargs) -> Message[_R]: ...
    @blocks("network", confidence="medium", source="dramatiq/actor.py")
    @role("queue.send")
    def send_with_options(self, *, args: Any = (), kwargs: Any = None, delay: Any = None, **options: Any) -> Message[_R]: ...
    def message(self, *args: _P.args, **kwargs: _P.kwargs) -> Message[_R]: ...
    def message_with_options(self, *, args: Any = (), kwargs: Any = None, **options: Any) -> Message[_R]: ...

@overload
@handler("task", sync="background", asynchronous="background", func="fn")
def actor(fn: Callable[_P, _R], /) -> Actor[_P, _R]: ...
@overload
@handler("task", sync="background", asynchronous="background", path="actor_name")
def actor(fn: None = None, *, actor_class: Any = ..., actor_name: str | None = None, queue_name: str = "default", priority: int = 0, broker: Any = None, **options: Any) -> Callable[[Callable[_P, _R]], Actor[_P, _R]]: ...
