from typing import Any, Self

from colorfast import blocks

from openai.pagination import _AsyncPaginator
from openai.pagination import SyncCursorPage

class Items:
    @blocks("network", instead="openai.AsyncOpenAI")
    def list(self, *args: Any, **kwargs: Any) -> SyncCursorPage: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncItems:
    def list(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    with_raw_response: Self
    with_streaming_response: Self
