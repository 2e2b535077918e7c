from typing import Any, Self

from colorfast import blocks

class VoicesResource:
    @blocks("network", instead="together.AsyncTogether")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncVoicesResource:
    async def list(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
