import asyncio
import functools
import time
from collections.abc import Callable, Coroutine
from typing import Any


def logged(function):
    """Keeps the function as it is."""

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def slowed(function):
    """Sleeps before each call."""

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        time.sleep(0.01)
        return function(*args, **kwargs)

    return wrapper


def threaded(function: Callable[..., Any]) -> Callable[..., Coroutine[Any, Any, Any]]:
    """Moves each call into a thread."""

    @functools.wraps(function)
    async def wrapper(*args: Any, **kwargs: Any) -> Any:
        return await asyncio.to_thread(function, *args, **kwargs)

    return wrapper


def measured(function):
    """For async functions; awaits."""

    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        started = time.perf_counter()
        try:
            return await function(*args, **kwargs)
        finally:
            wrapper.seconds = time.perf_counter() - started

    return wrapper


async def in_thread(function: Callable[..., Any], *args: Any) -> Any:
    return await asyncio.to_thread(function, *args)
