from typing import Any, Self

from colorfast import blocks

from groq._response import AsyncBinaryAPIResponse
from groq._response import BinaryAPIResponse

class Speech:
    @blocks("network", instead="groq.AsyncGroq")
    def create(self, *args: Any, **kwargs: Any) -> BinaryAPIResponse: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncSpeech:
    async def create(self, *args: Any, **kwargs: Any) -> AsyncBinaryAPIResponse: ...
    with_raw_response: Self
    with_streaming_response: Self
