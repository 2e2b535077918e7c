from typing import Any

from colorfast import blocks

from datadog.api.resources import ActionAPIResource, ListableAPIResource, SearchableAPIResource

class Host(ActionAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def mute(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def unmute(cls, *args: Any, **kwargs: Any) -> Any: ...
class Hosts(ActionAPIResource, SearchableAPIResource, ListableAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def get_all(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def search(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def totals(cls, *args: Any, **kwargs: Any) -> Any: ...
