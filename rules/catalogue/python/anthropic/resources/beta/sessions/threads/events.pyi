from typing import Any, Self

from colorfast import blocks

from anthropic._streaming import AsyncStream
from anthropic._streaming import Stream
from anthropic.pagination import _AsyncPaginator
from anthropic.pagination import SyncPage

class Events:
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def list(self, *args: Any, **kwargs: Any) -> SyncPage: ...
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def stream(self, *args: Any, **kwargs: Any) -> Stream: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncEvents:
    def list(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    async def stream(self, *args: Any, **kwargs: Any) -> AsyncStream: ...
    with_raw_response: Self
    with_streaming_response: Self
