from typing import Any

from colorfast import blocks

from datadog.api.resources import CreateableAPIResource, DeletableAPIResource, GetableAPIResource, ListableAPIResource, UpdatableAPIResource

class Tag(CreateableAPIResource, UpdatableAPIResource, GetableAPIResource, ListableAPIResource, DeletableAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def update(cls, *args: Any, **kwargs: Any) -> Any: ...
