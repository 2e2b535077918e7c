from typing import Any

from colorfast import blocks

class DeviceActivity:
    @blocks("network", instead="asyncio.to_thread")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def get_status(self, *args: Any, **kwargs: Any) -> Any: ...
