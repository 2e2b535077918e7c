from typing import Generic, TypeVar

from .result import TaskiqResult

_R = TypeVar("_R")

class AsyncTaskiqTask(Generic[_R]):
    async def is_ready(self) -> bool: ...
    async def get_result(self, with_logs: bool = False) -> TaskiqResult[_R]: ...
    async def wait_result(self, check_interval: float = 0.2, timeout: float = -1.0, with_logs: bool = False) -> TaskiqResult[_R]: ...
