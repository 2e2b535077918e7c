from typing import Any, Self

from colorfast import blocks

from pdfplumber.page import Page

class PDF:
    pages: list[Page]
    metadata: Any
    @blocks("disk")
    @classmethod
    def open(cls, *args: Any, **kwargs: Any) -> PDF: ...
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *args: Any) -> None: ...
