"""Retries. A decorated plain function sleeps in its own thread between attempts; a decorated `async def` awaits `asyncio.sleep`."""

from typing import Annotated, Any, Callable, Generator, TypeVar

from colorfast import Calls, adds, keeps, library

library(
    "backoff",
    versions="2.2.1",
    sources=["https://github.com/litl/backoff/blob/master/backoff/_sync.py", "https://github.com/litl/backoff/blob/master/backoff/_async.py"],
    colour="both",
)

_F = TypeVar("_F", bound=Callable[..., Any])

@adds("sleep", source="backoff/_sync.py")
@keeps
def on_exception(wait_gen: Any, exception: Any, *, max_tries: Any = None, max_time: Any = None, jitter: Any = ..., giveup: Annotated[Any, Calls] = ..., on_success: Annotated[Any, Calls] = None, on_backoff: Annotated[Any, Calls] = None, on_giveup: Annotated[Any, Calls] = None, raise_on_giveup: bool = True, logger: Any = "backoff", **wait_gen_kwargs: Any) -> Callable[[_F], _F]: ...
@adds("sleep", source="backoff/_sync.py")
@keeps
def on_predicate(wait_gen: Any, predicate: Annotated[Any, Calls] = ..., *, max_tries: Any = None, max_time: Any = None, jitter: Any = ..., on_success: Annotated[Any, Calls] = None, on_backoff: Annotated[Any, Calls] = None, on_giveup: Annotated[Any, Calls] = None, logger: Any = "backoff", **wait_gen_kwargs: Any) -> Callable[[_F], _F]: ...
def expo(base: float = 2, factor: float = 1, max_value: float | None = None) -> Generator[float, Any, None]: ...
def fibo(max_value: int | None = None) -> Generator[int, None, None]: ...
def constant(interval: Any = 1) -> Generator[float, None, None]: ...
def full_jitter(value: float) -> float: ...
def random_jitter(value: float) -> float: ...
