from typing import Any

from colorfast import blocks

class FundAccount:
    @blocks("network", instead="asyncio.to_thread")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def all(self, *args: Any, **kwargs: Any) -> Any: ...
