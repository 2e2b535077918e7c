from typing import Any

from colorfast import blocks

from datadog.api.resources import CreateableAPIResource, GetableAPIResource, SearchableAPIResource

class Event(GetableAPIResource, CreateableAPIResource, SearchableAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def query(cls, *args: Any, **kwargs: Any) -> Any: ...
