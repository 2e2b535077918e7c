from typing import Any, AsyncContextManager, ContextManager, Literal, overload, Self

from colorfast import blocks

from anthropic._streaming import AsyncStream
from anthropic._streaming import Stream
from anthropic._streaming import _AsyncEventStream
from anthropic._streaming import _EventStream
from anthropic.resources.messages.batches import AsyncBatches
from anthropic.resources.messages.batches import Batches

class Messages:
    batches: Batches
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def count_tokens(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="anthropic.AsyncAnthropic")
    @overload
    def create(self, *, stream: Literal[True], **kwargs: Any) -> Stream: ...
    @blocks("network", instead="anthropic.AsyncAnthropic")
    @overload
    def create(self, **kwargs: Any) -> Any: ...
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def parse(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def stream(self, *args: Any, **kwargs: Any) -> ContextManager[_EventStream]: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncMessages:
    batches: AsyncBatches
    async def count_tokens(self, *args: Any, **kwargs: Any) -> Any: ...
    @overload
    async def create(self, *, stream: Literal[True], **kwargs: Any) -> AsyncStream: ...
    @overload
    async def create(self, **kwargs: Any) -> Any: ...
    async def parse(self, *args: Any, **kwargs: Any) -> Any: ...
    def stream(self, *args: Any, **kwargs: Any) -> AsyncContextManager[_AsyncEventStream]: ...
    with_raw_response: Self
    with_streaming_response: Self
