from typing import Any, Self

from colorfast import blocks

from anthropic.pagination import _AsyncPaginator
from anthropic.pagination import SyncPage
from anthropic.resources.beta.sessions.events import AsyncEvents
from anthropic.resources.beta.sessions.events import Events
from anthropic.resources.beta.sessions.resources import AsyncResources
from anthropic.resources.beta.sessions.resources import Resources
from anthropic.resources.beta.sessions.threads.threads import AsyncThreads
from anthropic.resources.beta.sessions.threads.threads import Threads

class Sessions:
    events: Events
    resources: Resources
    threads: Threads
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def archive(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def list(self, *args: Any, **kwargs: Any) -> SyncPage: ...
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="anthropic.AsyncAnthropic")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncSessions:
    events: AsyncEvents
    resources: AsyncResources
    threads: AsyncThreads
    async def archive(self, *args: Any, **kwargs: Any) -> Any: ...
    async def create(self, *args: Any, **kwargs: Any) -> Any: ...
    async def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    def list(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    async def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    async def update(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
