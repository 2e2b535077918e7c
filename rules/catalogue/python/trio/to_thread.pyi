from typing import Annotated, Any, Callable, TypeVar

from colorfast import InThread, role

from . import CapacityLimiter

_T = TypeVar("_T")

@role("to-thread")
async def run_sync(sync_fn: Annotated[Callable[..., _T], InThread["trio"]], *args: Any, thread_name: str | None = None, abandon_on_cancel: bool = False, limiter: CapacityLimiter | None = None) -> _T: ...
def current_default_thread_limiter() -> CapacityLimiter: ...
