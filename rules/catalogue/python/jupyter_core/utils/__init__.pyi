from pathlib import Path
from typing import Any, Awaitable, Callable, TypeVar

from colorfast import blocks, bridges

_T = TypeVar("_T")

@blocks("disk", source="jupyter_core/utils/__init__.py: makes the folder")
def ensure_dir_exists(path: str | Path, mode: int = 0o777) -> None: ...
@bridges(func="coro")
def run_sync(coro: Callable[..., Awaitable[_T]]) -> Callable[..., _T]: ...
async def ensure_async(obj: Awaitable[_T] | _T) -> _T: ...
