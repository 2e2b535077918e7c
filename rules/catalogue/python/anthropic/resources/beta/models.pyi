from typing import Any, Self

from colorfast import blocks

from anthropic.pagination import _AsyncPaginator
from anthropic.pagination import SyncPage

class Models:
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def list(self, *args: Any, **kwargs: Any) -> SyncPage: ...
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncModels:
    def list(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    async def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
