from typing import Any

from colorfast import blocks

class Operations:
    @blocks("network", instead="google.genai.operations.AsyncOperations.get")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...

class AsyncOperations:
    async def get(self, *args: Any, **kwargs: Any) -> Any: ...
