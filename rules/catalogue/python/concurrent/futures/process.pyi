"""Work runs in other processes; arguments and results are pickled on the way."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Any, ParamSpec, TypeVar

from colorfast import InProcess, blocks, role

from ._base import Executor, Future

_P = ParamSpec("_P")
_T = TypeVar("_T")

@role("executor.new.process")
class ProcessPoolExecutor(Executor):
    def __init__(self, *, initializer: InProcess = ...): ...
    @role("executor.map")
    @blocks("lock", confidence="medium")
    def map(
        self,
        fn: Annotated[Callable[..., _T], InProcess],
        *iterables: Iterable[Any],
        timeout: float | None = ...,
        chunksize: int = ...,
    ) -> Iterator[_T]: ...
    @role("executor.submit")
    def submit(
        self,
        fn: Annotated[Callable[_P, _T], InProcess],
        /,
        *args: _P.args,
        **kwargs: _P.kwargs,
    ) -> Future[_T]: ...
    if sys.version_info >= (3, 14):
        @blocks("lock", confidence="medium")
        def kill_workers(self): ...
        @blocks("lock", confidence="medium")
        def terminate_workers(self): ...
