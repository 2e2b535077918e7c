"""FastStream: an `async def` handler runs on the loop, a plain one (and a plain dependency or hook) in AnyIO's threads."""

from typing import Any, Callable

from colorfast import injects, library

from .app import FastStream as FastStream
from .middlewares import BaseMiddleware as BaseMiddleware

library(
    "faststream",
    versions="0.7.8",
    sources=["https://faststream.airt.ai/latest/getting-started/subscription/", "https://github.com/ag2ai/faststream/blob/main/faststream/_internal/utils/functions.py"],
    colour="async",
)

@injects("dependency", sync="thread-pool:anyio", asynchronous="shared-loop")
def Depends(dependency: Callable[..., Any], *, use_cache: bool = True, cast: bool = True, cast_result: bool = False) -> Any: ...
def Context(real_name: str = "", *, cast: bool = False, default: Any = ..., initial: Any = None) -> Any: ...

class ContextRepo:
    def get(self, key: str, default: Any = None) -> Any: ...
    def set_global(self, key: str, v: Any) -> None: ...
