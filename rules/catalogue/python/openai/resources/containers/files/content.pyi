from typing import Any, Self

from colorfast import blocks

from openai._legacy_response import HttpxBinaryResponseContent

class Content:
    @blocks("network", instead="openai.AsyncOpenAI")
    def retrieve(self, *args: Any, **kwargs: Any) -> HttpxBinaryResponseContent: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncContent:
    async def retrieve(self, *args: Any, **kwargs: Any) -> HttpxBinaryResponseContent: ...
    with_raw_response: Self
    with_streaming_response: Self
