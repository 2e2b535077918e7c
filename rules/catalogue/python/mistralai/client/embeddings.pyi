from typing import Any

from colorfast import blocks

class Embeddings:
    @blocks("network", instead="mistralai.client.embeddings.Embeddings.create_async")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    async def create_async(self, *args: Any, **kwargs: Any) -> Any: ...
