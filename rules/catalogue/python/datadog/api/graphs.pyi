from typing import Any

from colorfast import blocks

from datadog.api.resources import ActionAPIResource, CreateableAPIResource, GetableAPIResource, ListableAPIResource

class Graph(CreateableAPIResource, ActionAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def status(cls, *args: Any, **kwargs: Any) -> Any: ...
class Embed(ListableAPIResource, GetableAPIResource, ActionAPIResource, CreateableAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def enable(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def revoke(cls, *args: Any, **kwargs: Any) -> Any: ...
