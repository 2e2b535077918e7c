from typing import Any

from colorfast import blocks

from datadog.api.resources import SendableAPIResource

class Distribution(SendableAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def send(cls, *args: Any, **kwargs: Any) -> Any: ...
