from typing import Any, Self

from colorfast import blocks

from anthropic.pagination import _AsyncPaginator
from anthropic.pagination import SyncPage
from anthropic.resources.beta.sessions.threads.events import AsyncEvents
from anthropic.resources.beta.sessions.threads.events import Events

class Threads:
    events: Events
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def archive(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def list(self, *args: Any, **kwargs: Any) -> SyncPage: ...
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncThreads:
    events: AsyncEvents
    async def archive(self, *args: Any, **kwargs: Any) -> Any: ...
    def list(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    async def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
