"""Each call starts a JavaScript runtime and waits for its end."""

from typing import Any

from colorfast import blocks, library

from execjs._abstract_runtime_context import AbstractRuntimeContext as _Context

library(
    "PyExecJS",
    package="execjs",
    versions="1.5.1",
    sources=["PyExecJS 1.5.1: __init__.py, _external_runtime.py, _runtimes.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
@blocks("subprocess", instead="asyncio.to_thread")
def eval(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess", instead="asyncio.to_thread")
def exec_(*args: Any, **kwargs: Any) -> Any: ...
def compile(source: str, cwd: str | None = None) -> _Context: ...
