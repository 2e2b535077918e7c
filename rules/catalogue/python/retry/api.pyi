from typing import Annotated, Any, Callable, TypeVar

from colorfast import Calls, adds, blocks, keeps

_F = TypeVar("_F", bound=Callable[..., Any])

# Without a delay the next attempt follows at once.
@adds("sleep", unless={"delay": 0}, source="retry/api.py")
@keeps
def retry(exceptions: Any = ..., tries: int = -1, delay: float = 0, max_delay: float | None = None, backoff: float = 1, jitter: Any = 0, logger: Any = ...) -> Callable[[_F], _F]: ...
@blocks("sleep", instead="tenacity.AsyncRetrying", unless={"delay": 0})
def retry_call(f: Annotated[Callable[..., Any], Calls], fargs: Any = None, fkwargs: Any = None, exceptions: Any = ..., tries: int = -1, delay: float = 0, max_delay: float | None = None, backoff: float = 1, jitter: Any = 0, logger: Any = ...) -> Any: ...
