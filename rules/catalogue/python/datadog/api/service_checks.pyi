from typing import Any

from colorfast import blocks

from datadog.api.resources import ActionAPIResource

class ServiceCheck(ActionAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def check(cls, *args: Any, **kwargs: Any) -> Any: ...
