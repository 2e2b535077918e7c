from typing import Any

from colorfast import blocks

from datadog.api.resources import ActionAPIResource, CreateableAPIResource, DeletableAPIResource, GetableAPIResource, ListableAPIResource, UpdatableAPIResource

class Downtime(GetableAPIResource, CreateableAPIResource, UpdatableAPIResource, ListableAPIResource, DeletableAPIResource, ActionAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def cancel_downtime_by_scope(cls, *args: Any, **kwargs: Any) -> Any: ...
