from typing import Any, Self

from colorfast import blocks

class Sessions:
    @blocks("network", instead="openai.AsyncOpenAI")
    def cancel(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncSessions:
    async def cancel(self, *args: Any, **kwargs: Any) -> Any: ...
    async def create(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
