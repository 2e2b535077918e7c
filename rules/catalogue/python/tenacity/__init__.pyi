"""Retries. A decorated plain function sleeps in its own thread between attempts; a decorated `async def` awaits `asyncio.sleep`."""

import concurrent.futures
from typing import Annotated, Any, Callable, Iterator, NoReturn, TypeVar, overload

from colorfast import Calls, adds, blocks, free, keeps, lazy, library

from .asyncio import AsyncRetrying as AsyncRetrying

library(
    "tenacity",
    versions="8.5.0 and 9.2.1",
    sources=["https://tenacity.readthedocs.io/en/latest/", "https://github.com/jd/tenacity/blob/main/tenacity/__init__.py"],
    colour="both",
)

_R = TypeVar("_R")
_F = TypeVar("_F", bound=Callable[..., Any])

# Of an attempt that is over: whoever gets to see one does not wait for it.
class Future(concurrent.futures.Future[Any]):
    attempt_number: int
    failed: bool
    @free
    def result(self, timeout: float | None = None) -> Any: ...
    @free
    def exception(self, timeout: float | None = None) -> BaseException | None: ...

class RetryCallState:
    attempt_number: int
    outcome: Future | None
    next_action: Any
    idle_for: float
    fn: Callable[..., Any] | None
    args: Any
    kwargs: Any
    retry_object: BaseRetrying

class AttemptManager:
    retry_state: RetryCallState
    def __enter__(self) -> AttemptManager: ...
    def __exit__(self, *args: Any) -> bool | None: ...

class TryAgain(Exception): ...

class RetryError(Exception):
    last_attempt: Future
    def reraise(self) -> NoReturn: ...

class BaseRetrying:
    statistics: dict[str, Any]
    def __init__(self, sleep: Any = ..., stop: Any = ..., wait: Any = ..., retry: Any = ..., before: Annotated[Any, Calls] = ..., after: Annotated[Any, Calls] = ..., before_sleep: Annotated[Any, Calls] = None, reraise: bool = False, retry_error_cls: type[RetryError] = ..., retry_error_callback: Annotated[Any, Calls] = None) -> None: ...
    def copy(self, **options: Any) -> BaseRetrying: ...
    @keeps
    def wraps(self, f: _F) -> _F: ...

@lazy("sleep", source="tenacity/__init__.py")
class Retrying(BaseRetrying):
    def __iter__(self) -> Iterator[AttemptManager]: ...
    @blocks("sleep", source="tenacity/__init__.py")
    def __call__(self, fn: Annotated[Callable[..., _R], Calls], *args: Any, **kwargs: Any) -> _R: ...

@overload
@keeps
def retry(fn: _F, /) -> _F: ...
@overload
@adds("sleep", unless={"wait": None}, source="tenacity/__init__.py")
@keeps
def retry(sleep: Any = ..., stop: Any = ..., wait: Any = None, retry: Any = ..., before: Annotated[Any, Calls] = ..., after: Annotated[Any, Calls] = ..., before_sleep: Annotated[Any, Calls] = None, reraise: bool = False, retry_error_cls: type[RetryError] = ..., retry_error_callback: Annotated[Any, Calls] = None) -> Callable[[_F], _F]: ...

class stop_after_attempt:
    def __init__(self, max_attempt_number: int) -> None: ...

class stop_after_delay:
    def __init__(self, max_delay: Any) -> None: ...

class stop_before_delay:
    def __init__(self, max_delay: Any) -> None: ...

class stop_any:
    def __init__(self, *stops: Any) -> None: ...

class stop_all:
    def __init__(self, *stops: Any) -> None: ...

class stop_when_event_set:
    def __init__(self, event: Any) -> None: ...

class wait_fixed:
    def __init__(self, wait: Any) -> None: ...

class wait_random:
    def __init__(self, min: Any = 0, max: Any = 1) -> None: ...

class wait_chain:
    def __init__(self, *strategies: Any) -> None: ...

class wait_combine:
    def __init__(self, *strategies: Any) -> None: ...

class wait_incrementing:
    def __init__(self, start: Any = 0, increment: Any = 100, max: Any = ...) -> None: ...

class wait_exponential:
    def __init__(self, multiplier: float = 1, max: Any = ..., exp_base: float = 2, min: Any = 0) -> None: ...

class wait_random_exponential:
    def __init__(self, multiplier: float = 1, max: Any = ..., exp_base: float = 2, min: Any = 0) -> None: ...

class wait_exponential_jitter:
    def __init__(self, initial: float = 1, max: float = ..., exp_base: float = 2, jitter: float = 1) -> None: ...

class retry_if_exception:
    def __init__(self, predicate: Annotated[Any, Calls]) -> None: ...

class retry_if_exception_type:
    def __init__(self, exception_types: Any = ...) -> None: ...

class retry_if_not_exception_type:
    def __init__(self, exception_types: Any = ...) -> None: ...

class retry_unless_exception_type:
    def __init__(self, exception_types: Any = ...) -> None: ...

class retry_if_result:
    def __init__(self, predicate: Annotated[Any, Calls]) -> None: ...

class retry_if_not_result:
    def __init__(self, predicate: Annotated[Any, Calls]) -> None: ...

class retry_if_exception_message:
    def __init__(self, message: str | None = None, match: Any = None) -> None: ...

class retry_any:
    def __init__(self, *retries: Any) -> None: ...

class retry_all:
    def __init__(self, *retries: Any) -> None: ...

def before_log(logger: Any, log_level: int, sec_format: str = "%0.3f") -> Callable[[RetryCallState], None]: ...
def after_log(logger: Any, log_level: int, sec_format: str = "%0.3f") -> Callable[[RetryCallState], None]: ...
def before_sleep_log(logger: Any, log_level: int, exc_info: bool = False) -> Callable[[RetryCallState], None]: ...
@blocks("sleep", source="tenacity/nap.py")
def sleep(seconds: float) -> None: ...

retry_always: Any
retry_never: Any
stop_never: Any
wait_full_jitter: Any
wait_none: Any
