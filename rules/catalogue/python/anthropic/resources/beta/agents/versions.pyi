from typing import Any, Self

from colorfast import blocks

from anthropic.pagination import _AsyncPaginator
from anthropic.pagination import SyncPage

class Versions:
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def list(self, *args: Any, **kwargs: Any) -> SyncPage: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncVersions:
    def list(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    with_raw_response: Self
    with_streaming_response: Self
