from typing import Any

from colorfast import blocks

from datadog.api.resources import ActionAPIResource, CreateableAPIResource, CustomUpdatableAPIResource, DeletableAPIResource, GetableAPIResource, ListableAPIResource

class Roles(ActionAPIResource, CreateableAPIResource, CustomUpdatableAPIResource, GetableAPIResource, ListableAPIResource, DeletableAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def assign_permission(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def unassign_permission(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def update(cls, *args: Any, **kwargs: Any) -> Any: ...
