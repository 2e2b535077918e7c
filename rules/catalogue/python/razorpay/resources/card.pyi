from typing import Any

from colorfast import blocks

class Card:
    @blocks("network", instead="asyncio.to_thread")
    def requestCardReference(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def fetch(self, *args: Any, **kwargs: Any) -> Any: ...
