"""A faster event loop with asyncio's rules."""

from asyncio import AbstractEventLoop
from typing import Any, Coroutine, TypeVar

from colorfast import drives, library, role

library(
    "uvloop",
    versions="0.23.0",
    sources=["https://uvloop.readthedocs.io/user/index.html"],
    colour="async",
)

_T = TypeVar("_T")

class Loop(AbstractEventLoop): ...
class EventLoopPolicy: ...

def install() -> None: ...
@role("loop.new")
def new_event_loop() -> Loop: ...
@drives(param="main")
@role("loop.run")
def run(main: Coroutine[Any, Any, _T], *, loop_factory: Any = ..., debug: bool | None = None, **run_kwargs: Any) -> _T: ...
