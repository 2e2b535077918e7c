from typing import Any

from colorfast import blocks

class TextEmbedding:
    @classmethod
    @blocks("network", instead="asyncio.to_thread")
    def call(cls, *args: Any, **kwargs: Any) -> Any: ...
