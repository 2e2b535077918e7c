from typing import Annotated, Any, Callable, TypeVar

from colorfast import InThread, role

from . import CapacityLimiter

_T = TypeVar("_T")

@role("to-thread")
async def run_sync(func: Annotated[Callable[..., _T], InThread["anyio"]], *args: Any, abandon_on_cancel: bool = False, cancellable: bool | None = None, limiter: CapacityLimiter | None = None) -> _T: ...
def current_default_thread_limiter() -> CapacityLimiter: ...
