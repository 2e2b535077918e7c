from typing import Any

from colorfast import blocks

from datadog.api.resources import AddableAPISubResource, CreateableAPIResource, DeletableAPIResource, GetableAPIResource, UpdatableAPIResource

class AzureIntegration(GetableAPIResource, CreateableAPIResource, DeletableAPIResource, UpdatableAPIResource, AddableAPISubResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def delete(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def update(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def update_host_filters(cls, *args: Any, **kwargs: Any) -> Any: ...
