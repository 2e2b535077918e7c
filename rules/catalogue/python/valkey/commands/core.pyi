from typing import Any

from colorfast import blocks

class Script:
    @blocks("network", instead="valkey.commands.core.AsyncScript.__call__")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class AsyncScript:
    async def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
