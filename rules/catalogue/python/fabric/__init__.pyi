from typing import Any

from colorfast import blocks, library

from fabric.connection import Connection as Connection

library(
    "fabric",
    versions="3.2.3",
    sources=["fabric 3.2.3: connection.py, group.py"],
    colour="sync",
    counterpart={"name": "asyncssh", "maturity": "stable", "effort": "rewrite", "source": "https://asyncssh.readthedocs.io/en/latest/", "date": "2026-11"},
)

class Config:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class Result:
    stdout: str
    stderr: str
    exited: int
    ok: bool
    failed: bool
class Group(list[Any]):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def run(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def sudo(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def put(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
class SerialGroup(Group): ...
class ThreadingGroup(Group): ...
