from typing import Any

from colorfast import blocks

class Document:
    @blocks("network", instead="asyncio.to_thread")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def fetch(self, *args: Any, **kwargs: Any) -> Any: ...
