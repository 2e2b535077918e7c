"""Subinterpreters, for Python 3.13 and newer."""

from typing import Annotated, Any, Callable, TypeVar

from colorfast import InThread

from . import CapacityLimiter

_T = TypeVar("_T")

async def run_sync(func: Annotated[Callable[..., _T], InThread["own"]], *args: Any, limiter: CapacityLimiter | None = None) -> _T: ...
