from typing import Any

from colorfast import blocks, library

library(
    "weasyprint",
    versions="70.0",
    sources=["weasyprint 70.0: __init__.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

class HTML:
    # Reads or fetches what it is given, except a string.
    @blocks("disk", instead="asyncio.to_thread", confidence="medium", when={"string": None})
    def __init__(self, guess: Any = None, filename: Any = None, url: Any = None, file_obj: Any = None, string: str | None = None, **kwargs: Any) -> None: ...
    @blocks("cpu", instead="asyncio.to_thread")
    def write_pdf(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("cpu", instead="asyncio.to_thread")
    def render(self, *args: Any, **kwargs: Any) -> Any: ...
class CSS:
    @blocks("disk", confidence="medium")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class Document:
    pages: Any
    @blocks("cpu", instead="asyncio.to_thread")
    def write_pdf(self, *args: Any, **kwargs: Any) -> Any: ...
    def copy(self, *args: Any, **kwargs: Any) -> Any: ...
