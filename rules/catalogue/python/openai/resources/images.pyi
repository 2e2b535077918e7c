from typing import Any, Literal, overload, Self

from colorfast import blocks

from openai._streaming import AsyncStream
from openai._streaming import Stream

class Images:
    @blocks("network", instead="openai.AsyncOpenAI")
    def create_variation(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    @overload
    def edit(self, *, stream: Literal[True], **kwargs: Any) -> Stream: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    @overload
    def edit(self, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    @overload
    def generate(self, *, stream: Literal[True], **kwargs: Any) -> Stream: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    @overload
    def generate(self, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncImages:
    async def create_variation(self, *args: Any, **kwargs: Any) -> Any: ...
    @overload
    async def edit(self, *, stream: Literal[True], **kwargs: Any) -> AsyncStream: ...
    @overload
    async def edit(self, **kwargs: Any) -> Any: ...
    @overload
    async def generate(self, *, stream: Literal[True], **kwargs: Any) -> AsyncStream: ...
    @overload
    async def generate(self, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
