from typing import Any, Self

from colorfast import blocks, library

library(
    "duckduckgo_search",
    versions="8",
    sources=["https://github.com/deedy5/duckduckgo_search"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

class DDGS:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network", instead="asyncio.to_thread")
    def text(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def images(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def videos(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def news(self, *args: Any, **kwargs: Any) -> Any: ...
    if __version__ < (8,):
        @blocks("network", instead="asyncio.to_thread")
        def chat(self, *args: Any, **kwargs: Any) -> Any: ...

    def __enter__(self) -> Self: ...
    def __exit__(self, *args: Any) -> None: ...
