from typing import Any, Self

from colorfast import blocks

class VideosResource:
    @blocks("network", instead="together.AsyncTogether")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncVideosResource:
    async def create(self, *args: Any, **kwargs: Any) -> Any: ...
    async def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
