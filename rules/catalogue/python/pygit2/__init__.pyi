from typing import Any

from colorfast import blocks, library

from pygit2.repository import Repository as Repository

library(
    "pygit2",
    versions="1.21.0",
    sources=["https://www.pygit2.org/repository.html", "https://www.pygit2.org/remotes.html"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@blocks("network", instead="asyncio.to_thread")
def clone_repository(*args: Any, **kwargs: Any) -> Repository: ...
@blocks("disk")
def init_repository(*args: Any, **kwargs: Any) -> Repository: ...
@blocks("disk")
def discover_repository(*args: Any, **kwargs: Any) -> Any: ...
class Signature:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
def __getattr__(name: str) -> Any: ...
