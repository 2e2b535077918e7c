from typing import Any, Self

from colorfast import blocks

from openai._streaming import AsyncStream
from openai._streaming import Stream

class Events:
    @blocks("network", instead="openai.AsyncOpenAI")
    def create(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def stream(self, *args: Any, **kwargs: Any) -> Stream: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncEvents:
    async def create(self, *args: Any, **kwargs: Any) -> None: ...
    async def stream(self, *args: Any, **kwargs: Any) -> AsyncStream: ...
    with_raw_response: Self
    with_streaming_response: Self
