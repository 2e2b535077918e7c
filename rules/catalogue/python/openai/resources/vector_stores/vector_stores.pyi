from typing import Any, Self

from colorfast import blocks

from openai.pagination import SyncPage, _AsyncPaginator
from openai.pagination import SyncCursorPage
from openai.resources.vector_stores.file_batches import AsyncFileBatches
from openai.resources.vector_stores.file_batches import FileBatches
from openai.resources.vector_stores.files import AsyncFiles
from openai.resources.vector_stores.files import Files

class VectorStores:
    files: Files
    file_batches: FileBatches
    @blocks("network", instead="openai.AsyncOpenAI")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def list(self, *args: Any, **kwargs: Any) -> SyncCursorPage: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def search(self, *args: Any, **kwargs: Any) -> SyncPage: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncVectorStores:
    files: AsyncFiles
    file_batches: AsyncFileBatches
    async def create(self, *args: Any, **kwargs: Any) -> Any: ...
    async def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    def list(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    async def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    def search(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    async def update(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
