from typing import Any

from colorfast import blocks

class AbstractRuntimeContext:
    @blocks("subprocess", instead="asyncio.to_thread")
    def eval(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("subprocess", instead="asyncio.to_thread")
    def exec_(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("subprocess", instead="asyncio.to_thread")
    def call(self, *args: Any, **kwargs: Any) -> Any: ...
