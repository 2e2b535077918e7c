from typing import Any, Self

from colorfast import blocks

class SupportedModelsResource:
    @blocks("network", instead="together.AsyncTogether")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncSupportedModelsResource:
    async def get(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
