from typing import Any

from colorfast import blocks

class BaseRetriever:
    @blocks("network", instead="llama_index.core.base.base_retriever.BaseRetriever.aretrieve")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    async def aretrieve(self, *args: Any, **kwargs: Any) -> Any: ...
