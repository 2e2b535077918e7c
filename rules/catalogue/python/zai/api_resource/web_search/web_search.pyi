from typing import Any

from colorfast import blocks

class WebSearchApi:
    @blocks("network", instead="asyncio.to_thread")
    def web_search(self, *args: Any, **kwargs: Any) -> Any: ...
