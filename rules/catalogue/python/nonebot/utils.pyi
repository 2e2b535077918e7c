from typing import Any, Callable

from colorfast import offloads

@offloads("anyio", func="call")
def run_sync(call: Callable[..., Any]) -> Callable[..., Any]: ...
def is_coroutine_callable(call: Callable[..., Any]) -> bool: ...
