from typing import Any, Self

from colorfast import blocks

from anthropic.pagination import _AsyncPaginator
from anthropic.pagination import SyncPage
from anthropic.resources.beta.memory_stores.memories import AsyncMemories
from anthropic.resources.beta.memory_stores.memories import Memories
from anthropic.resources.beta.memory_stores.memory_versions import AsyncMemoryVersions
from anthropic.resources.beta.memory_stores.memory_versions import MemoryVersions

class MemoryStores:
    memories: Memories
    memory_versions: MemoryVersions
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

class AsyncMemoryStores:
    memories: AsyncMemories
    memory_versions: AsyncMemoryVersions
    async def archive(self, *args: Any, **kwargs: Any) -> Any: ...
    async def create(self, *args: Any, **kwargs: Any) -> Any: ...
    async def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    def list(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    async def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    async def update(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
