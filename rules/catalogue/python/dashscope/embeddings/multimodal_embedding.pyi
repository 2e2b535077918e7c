from typing import Any

from colorfast import blocks

class MultiModalEmbedding:
    @classmethod
    @blocks("network", instead="dashscope.AioMultiModalEmbedding.call")
    def call(cls, *args: Any, **kwargs: Any) -> Any: ...

class AioMultiModalEmbedding:
    @classmethod
    async def call(cls, *args: Any, **kwargs: Any) -> Any: ...
