from typing import Any, Self

from colorfast import blocks

from openai.resources.conversations.items import AsyncItems
from openai.resources.conversations.items import Items

class Conversations:
    items: Items
    @blocks("network", instead="openai.AsyncOpenAI")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncConversations:
    items: AsyncItems
    async def create(self, *args: Any, **kwargs: Any) -> Any: ...
    async def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    async def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    async def update(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
