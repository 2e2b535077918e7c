from typing import Any, Literal, overload, Self

from colorfast import blocks

from groq._streaming import AsyncStream
from groq._streaming import Stream

class Completions:
    @blocks("network", instead="groq.AsyncGroq")
    @overload
    def create(self, *, stream: Literal[True], **kwargs: Any) -> Stream: ...
    @blocks("network", instead="groq.AsyncGroq")
    @overload
    def create(self, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncCompletions:
    @overload
    async def create(self, *, stream: Literal[True], **kwargs: Any) -> AsyncStream: ...
    @overload
    async def create(self, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
