from typing import Any, AsyncContextManager, ContextManager, Literal, overload, Self

from colorfast import blocks

from openai._streaming import AsyncStream
from openai._streaming import Stream
from openai._streaming import _AsyncEventStream
from openai._streaming import _EventStream
from openai.resources.beta.responses.input_items import AsyncInputItems
from openai.resources.beta.responses.input_items import InputItems
from openai.resources.beta.responses.input_tokens import AsyncInputTokens
from openai.resources.beta.responses.input_tokens import InputTokens

class Responses:
    input_items: InputItems
    input_tokens: InputTokens
    @blocks("network", instead="openai.AsyncOpenAI")
    def cancel(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def compact(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def connect(self, *args: Any, **kwargs: Any) -> ContextManager[_EventStream]: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    @overload
    def create(self, *, stream: Literal[True], **kwargs: Any) -> Stream: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    @overload
    def create(self, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def delete(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    @overload
    def retrieve(self, *, stream: Literal[True], **kwargs: Any) -> Stream: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    @overload
    def retrieve(self, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncResponses:
    input_items: AsyncInputItems
    input_tokens: AsyncInputTokens
    async def cancel(self, *args: Any, **kwargs: Any) -> Any: ...
    async def compact(self, *args: Any, **kwargs: Any) -> Any: ...
    def connect(self, *args: Any, **kwargs: Any) -> AsyncContextManager[_AsyncEventStream]: ...
    @overload
    async def create(self, *, stream: Literal[True], **kwargs: Any) -> AsyncStream: ...
    @overload
    async def create(self, **kwargs: Any) -> Any: ...
    async def delete(self, *args: Any, **kwargs: Any) -> None: ...
    @overload
    async def retrieve(self, *, stream: Literal[True], **kwargs: Any) -> AsyncStream: ...
    @overload
    async def retrieve(self, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
