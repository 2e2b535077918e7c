from typing import Any

from colorfast import blocks

from datadog.api.resources import CreateableAPIResource, DeletableAPIResource, GetableAPIResource, ListableAPISubResource, UpdatableAPIResource, UpdatableAPISubResource

class AwsIntegration(GetableAPIResource, CreateableAPIResource, DeletableAPIResource, ListableAPISubResource, UpdatableAPIResource, UpdatableAPISubResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def delete(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def generate_new_external_id(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def list_namespace_rules(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def update(cls, *args: Any, **kwargs: Any) -> Any: ...
