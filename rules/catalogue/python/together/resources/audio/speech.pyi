from typing import Any, Literal, overload, Self

from colorfast import blocks

from together._streaming import AsyncStream
from together._streaming import Stream

class SpeechResource:
    @blocks("network", instead="together.AsyncTogether")
    @overload
    def create(self, *, stream: Literal[True], **kwargs: Any) -> Stream: ...
    @blocks("network", instead="together.AsyncTogether")
    @overload
    def create(self, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncSpeechResource:
    @overload
    async def create(self, *, stream: Literal[True], **kwargs: Any) -> AsyncStream: ...
    @overload
    async def create(self, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
