from typing import Any, Iterator, Self

from colorfast import lazy, library

library(
    "arxiv",
    versions="4.0.2",
    sources=["arxiv 4.0.2: __init__.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

class Result:
    entry_id: str
    title: str
    summary: str
    pdf_url: str | None

# Pages are asked for while it is iterated, with `time.sleep` between them.
@lazy("network", instead="asyncio.to_thread")
class _Results:
    def __iter__(self) -> Self: ...
    def __next__(self) -> Result: ...

class Search:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class Client:
    def __init__(self, page_size: int = 100, delay_seconds: float = 3.0, num_retries: int = 3) -> None: ...
    def results(self, search: Search, offset: int = 0) -> _Results: ...
