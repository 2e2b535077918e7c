from typing import Any

from colorfast import blocks

# `create` starts a task at the service; it is a plain call all the same.
class AsyncCompletions:
    @blocks("network", instead="asyncio.to_thread")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def retrieve_completion_result(self, *args: Any, **kwargs: Any) -> Any: ...
