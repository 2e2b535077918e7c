from typing import Any, Self

from colorfast import blocks

from openai.resources.uploads.parts import AsyncParts
from openai.resources.uploads.parts import Parts

class Uploads:
    parts: Parts
    @blocks("network", instead="openai.AsyncOpenAI")
    def cancel(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def complete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def upload_file_chunked(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncUploads:
    parts: AsyncParts
    async def cancel(self, *args: Any, **kwargs: Any) -> Any: ...
    async def complete(self, *args: Any, **kwargs: Any) -> Any: ...
    async def create(self, *args: Any, **kwargs: Any) -> Any: ...
    async def upload_file_chunked(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
