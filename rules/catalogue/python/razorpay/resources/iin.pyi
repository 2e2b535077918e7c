from typing import Any

from colorfast import blocks

class Iin:
    @blocks("network", instead="asyncio.to_thread")
    def all(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def fetch(self, *args: Any, **kwargs: Any) -> Any: ...
