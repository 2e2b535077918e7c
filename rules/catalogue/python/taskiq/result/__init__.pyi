from typing import Any, Generic, TypeVar

_R = TypeVar("_R")

class TaskiqResult(Generic[_R]):
    is_err: bool
    return_value: _R
    execution_time: float
    labels: dict[str, Any]
    def raise_for_error(self) -> TaskiqResult[_R]: ...
