from typing import Any, Self

from colorfast import blocks

class CheckpointsResource:
    @blocks("network", instead="together.AsyncTogether")
    def download(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncCheckpointsResource:
    async def download(self, *args: Any, **kwargs: Any) -> Any: ...
    async def list(self, *args: Any, **kwargs: Any) -> Any: ...
    async def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
