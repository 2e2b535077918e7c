from typing import Any, Self

from colorfast import blocks

class EmbeddingsResource:
    @blocks("network", instead="together.AsyncTogether")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncEmbeddingsResource:
    async def create(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
