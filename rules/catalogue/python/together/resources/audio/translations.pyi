from typing import Any, Self

from colorfast import blocks

class TranslationsResource:
    @blocks("network", instead="together.AsyncTogether")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncTranslationsResource:
    async def create(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
