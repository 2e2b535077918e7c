from typing import Any

from colorfast import blocks

from datadog.api.resources import ActionAPIResource, CreateableAPIResource, DeletableAPIResource, GetableAPIResource, ListableAPIResource, UpdatableAPIResource

class User(ActionAPIResource, GetableAPIResource, CreateableAPIResource, UpdatableAPIResource, ListableAPIResource, DeletableAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def invite(cls, *args: Any, **kwargs: Any) -> Any: ...
