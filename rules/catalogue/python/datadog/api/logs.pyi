from typing import Any

from colorfast import blocks

from datadog.api.resources import CreateableAPIResource

class Logs(CreateableAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
