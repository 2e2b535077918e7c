from typing import Any, Self

from colorfast import blocks

class RerankResource:
    @blocks("network", instead="together.AsyncTogether")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncRerankResource:
    async def create(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
