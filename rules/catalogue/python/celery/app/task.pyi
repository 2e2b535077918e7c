from typing import Any, Generic, ParamSpec, TypeVar

from colorfast import blocks, handler_methods, role

from ..canvas import Signature
from ..result import AsyncResult as _AsyncResult, EagerResult

_P = ParamSpec("_P")
_R = TypeVar("_R")

class Context:
    id: str
    retries: int
    args: Any
    kwargs: Any
    delivery_info: dict[str, Any]
    headers: dict[str, Any] | None
    is_eager: bool
    root_id: str | None
    parent_id: str | None

@handler_methods("run", "on_success", "on_failure", "on_retry", "before_start", "after_return", kind="task", sync="background", asynchronous="background")
class Task(Generic[_P, _R]):
    """Called, it runs its function right here; `delay` and `apply_async` send a message."""
    name: str
    app: Any
    request: Context
    max_retries: int | None
    backend: Any
    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R: ...
    def run(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", confidence="medium", source="https://docs.celeryq.dev/en/stable/userguide/calling.html")
    @role("queue.send")
    def delay(self, *args: _P.args, **kwargs: _P.kwargs) -> _AsyncResult[_R]: ...
    @blocks("network", confidence="medium", source="https://docs.celeryq.dev/en/stable/userguide/calling.html")
    @role("queue.send")
    def apply_async(self, args: Any = None, kwargs: Any = None, task_id: str | None = None, producer: Any = None, link: Any = None, link_error: Any = None, shadow: str | None = None, **options: Any) -> _AsyncResult[_R]: ...
    def apply(self, args: Any = None, kwargs: Any = None, **options: Any) -> EagerResult[_R]: ...
    def retry(self, args: Any = None, kwargs: Any = None, exc: BaseException | None = None, throw: bool = True, eta: Any = None, countdown: float | None = None, max_retries: int | None = None, **options: Any) -> Exception: ...
    def s(self, *args: Any, **kwargs: Any) -> Signature: ...
    def si(self, *args: Any, **kwargs: Any) -> Signature: ...
    def signature(self, args: Any = None, *starargs: Any, **starkwargs: Any) -> Signature: ...
    def AsyncResult(self, task_id: str, **kwargs: Any) -> _AsyncResult[_R]: ...
    @blocks("network", confidence="medium", source="celery/app/task.py")
    def update_state(self, task_id: str | None = None, state: str | None = None, meta: Any = None, **kwargs: Any) -> None: ...
