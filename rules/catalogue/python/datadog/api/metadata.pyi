from typing import Any

from colorfast import blocks

from datadog.api.resources import GetableAPIResource, UpdatableAPIResource

class Metadata(GetableAPIResource, UpdatableAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def get(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def update(cls, *args: Any, **kwargs: Any) -> Any: ...
