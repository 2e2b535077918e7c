from typing import Any

from colorfast import blocks

from datadog.api.resources import ActionAPIResource, CreateableAPIResource, DeletableAPIResource, GetableAPIResource, ListableAPIResource, UpdatableAPIResource

class Screenboard(GetableAPIResource, CreateableAPIResource, UpdatableAPIResource, DeletableAPIResource, ActionAPIResource, ListableAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def revoke(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def share(cls, *args: Any, **kwargs: Any) -> Any: ...
