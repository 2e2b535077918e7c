from typing import Any

from colorfast import blocks

class RegistrationLink:
    @blocks("network", instead="asyncio.to_thread")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
