from typing import Any, Self

from colorfast import blocks

class Translations:
    @blocks("network", instead="openai.AsyncOpenAI")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncTranslations:
    async def create(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
