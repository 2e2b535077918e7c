from typing import Any

from colorfast import blocks

class Images:
    @blocks("network", instead="asyncio.to_thread")
    def generations(self, *args: Any, **kwargs: Any) -> Any: ...
