from typing import Any, Self

from colorfast import blocks

class InputTokens:
    @blocks("network", instead="openai.AsyncOpenAI")
    def count(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncInputTokens:
    async def count(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
