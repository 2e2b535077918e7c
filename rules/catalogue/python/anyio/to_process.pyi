from typing import Annotated, Any, Callable, TypeVar

from colorfast import InProcess

from . import CapacityLimiter

_T = TypeVar("_T")

async def run_sync(func: Annotated[Callable[..., _T], InProcess], *args: Any, cancellable: bool = False, limiter: CapacityLimiter | None = None) -> _T: ...
def current_default_process_limiter() -> CapacityLimiter: ...
