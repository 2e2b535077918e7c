from typing import Any, Self

from colorfast import blocks

class ImagesResource:
    @blocks("network", instead="together.AsyncTogether")
    def generate(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncImagesResource:
    async def generate(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
