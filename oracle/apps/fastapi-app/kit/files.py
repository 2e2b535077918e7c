from abc import ABC, abstractmethod
from typing import Protocol

from settings import DATA_DIR, SAMPLE


class Readable(Protocol):
    def read(self) -> str: ...


class Store(ABC):
    @abstractmethod
    def get(self, key: str) -> str: ...

    def describe(self, key: str) -> str:
        return f"{key}: {self.get(key)}"


class FileStore(Store):
    def get(self, key: str) -> str:
        return (DATA_DIR / key).read_text()

    def clear(self) -> None:
        (DATA_DIR / "cleared.txt").write_text("")


class MemoryStore(Store):
    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def get(self, key: str) -> str:
        return self.values.get(key, "")

    def clear(self) -> None:
        self.values.clear()


class SampleFile:
    def read(self) -> str:
        return SAMPLE.read_text()


class SampleText:
    def read(self) -> str:
        return "one"
