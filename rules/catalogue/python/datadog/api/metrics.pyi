from typing import Any

from colorfast import blocks

from datadog.api.resources import ListableAPIResource, SearchableAPIResource, SendableAPIResource

class Metric(SearchableAPIResource, SendableAPIResource, ListableAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def query(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def send(cls, *args: Any, **kwargs: Any) -> Any: ...
