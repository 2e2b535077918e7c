from typing import Any

from colorfast import blocks

from datadog.api.resources import SearchableAPIResource

class Infrastructure(SearchableAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def search(cls, *args: Any, **kwargs: Any) -> Any: ...
