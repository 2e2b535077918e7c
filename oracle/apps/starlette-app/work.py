"""What the endpoints reach: plain functions and one small service."""
import os
import time
from pathlib import Path

DATA_DIR = Path(os.environ.get("DATA_DIR", "."))
SAMPLE = DATA_DIR / "sample.txt"


def prepare() -> None:
    SAMPLE.write_text("one\ntwo\n")


def nap(seconds: float = 0.01) -> None:
    time.sleep(seconds)


def read_sample() -> str:
    return SAMPLE.read_text()


def pure(text: str = "one") -> str:
    return text.upper()


class Reader:
    def __init__(self, path: Path = SAMPLE) -> None:
        self.path = path

    def words(self) -> list[str]:
        return self.text().split()

    def text(self) -> str:
        return self.path.read_text()
