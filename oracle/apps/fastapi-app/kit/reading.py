import time
from functools import lru_cache

from settings import SAMPLE


def read_sample() -> str:
    return SAMPLE.read_text()


def nap(seconds: float = 0.01) -> None:
    time.sleep(seconds)


def load_two_down() -> str:
    return _load_one_down()


def _load_one_down() -> str:
    return read_sample().strip()


def count_down(number: int) -> int:
    if number == 0:
        nap()
        return 0
    return count_down(number - 1)


def fetch(wait: bool = True) -> str:
    if wait:
        nap()
    return "fetched"


@lru_cache
def cached_square(number: int) -> int:
    return number * number


def pure(text: str) -> str:
    return text.upper()
