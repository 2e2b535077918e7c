from typing import Any

from colorfast import blocks, role

from voyageai._base import _BaseClient

@role("client.sync")
class Client(_BaseClient):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network", instead="voyageai.AsyncClient.embed")
    def embed(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="voyageai.AsyncClient.contextualized_embed")
    def contextualized_embed(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="voyageai.AsyncClient.rerank")
    def rerank(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="voyageai.AsyncClient.multimodal_embed")
    def multimodal_embed(self, *args: Any, **kwargs: Any) -> Any: ...
