from concurrent.futures import ThreadPoolExecutor
from typing import Annotated, Any, Callable, TypeVar

from colorfast import InThread, role

_T = TypeVar("_T")

@role("to-thread")
async def sync_to_thread(fn: Annotated[Callable[..., _T], InThread["loop-default"]], *args: Any, **kwargs: Any) -> _T: ...
def set_asyncio_executor(executor: ThreadPoolExecutor | None) -> None: ...
def get_asyncio_executor() -> ThreadPoolExecutor | None: ...
