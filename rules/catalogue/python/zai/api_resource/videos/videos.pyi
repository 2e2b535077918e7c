from typing import Any

from colorfast import blocks

class Videos:
    @blocks("network", instead="asyncio.to_thread")
    def generations(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def retrieve_videos_result(self, *args: Any, **kwargs: Any) -> Any: ...
