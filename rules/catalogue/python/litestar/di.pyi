from typing import Any, Callable, Literal, overload

from colorfast import handler

class Provide:
    dependency: Any
    @overload
    @handler("dependency", sync="shared-loop", asynchronous="shared-loop", func="dependency")
    def __init__(self, dependency: Callable[..., Any], use_cache: bool = False, sync_to_thread: Literal[False] | None = None) -> None: ...
    @overload
    @handler("dependency", sync="thread-pool:loop-default", asynchronous="shared-loop", func="dependency")
    def __init__(self, dependency: Callable[..., Any], use_cache: bool = False, *, sync_to_thread: Literal[True]) -> None: ...
