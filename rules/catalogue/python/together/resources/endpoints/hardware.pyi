from typing import Any, Self

from colorfast import blocks

class HardwareResource:
    @blocks("network", instead="together.AsyncTogether")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncHardwareResource:
    async def list(self, *args: Any, **kwargs: Any) -> Any: ...
    async def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
