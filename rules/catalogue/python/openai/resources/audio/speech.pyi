from typing import Any, Self

from colorfast import blocks

from openai._legacy_response import HttpxBinaryResponseContent

class Speech:
    @blocks("network", instead="openai.AsyncOpenAI")
    def create(self, *args: Any, **kwargs: Any) -> HttpxBinaryResponseContent: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncSpeech:
    async def create(self, *args: Any, **kwargs: Any) -> HttpxBinaryResponseContent: ...
    with_raw_response: Self
    with_streaming_response: Self
