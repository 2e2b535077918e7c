from typing import Any, Literal, overload, Self

from colorfast import blocks

from openai._streaming import AsyncStream
from openai._streaming import Stream

class Transcriptions:
    @blocks("network", instead="openai.AsyncOpenAI")
    @overload
    def create(self, *, stream: Literal[True], **kwargs: Any) -> Stream: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    @overload
    def create(self, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncTranscriptions:
    @overload
    async def create(self, *, stream: Literal[True], **kwargs: Any) -> AsyncStream: ...
    @overload
    async def create(self, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
