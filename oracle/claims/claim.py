"""The register of claims: what a rule says of run time, and a function that makes it happen and says what was seen."""
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

CLAIMS: dict[str, Callable[[], str]] = {}


def claim(rule: str) -> Callable[[Callable[[], str]], Callable[[], str]]:
    """The function returns a sentence on what it saw, the same in every run, or fails by an assertion."""

    def register(function: Callable[[], str]) -> Callable[[], str]:
        assert rule not in CLAIMS, rule
        CLAIMS[rule] = function
        return function

    return register


def raises(function: Callable[[], object]) -> str:
    """Type and text of the exception; fails if there is none."""
    try:
        function()
    except BaseException as error:  # asyncio and signals raise more than Exception
        return f"{type(error).__name__}: {error}"
    raise AssertionError("nothing was raised")


def ends_within(seconds: float, function: Callable[[], object]) -> bool:
    """Whether the function ends; if it does not, its thread is left behind."""
    thread = threading.Thread(target=function, daemon=True)
    thread.start()
    thread.join(seconds)
    return not thread.is_alive()


def seconds_of(function: Callable[[], object]) -> float:
    start = time.monotonic()
    function()
    return time.monotonic() - start


def at_once(count: int, function: Callable[[], object]) -> list[object]:
    """The results of that many calls, all made at the same time."""
    with ThreadPoolExecutor(count) as pool:
        return [future.result() for future in [pool.submit(function) for _ in range(count)]]
