from typing import Any, Self

from colorfast import role

from google.genai.batches import AsyncBatches as _AsyncBatches, Batches as _Batches
from google.genai.caches import AsyncCaches as _AsyncCaches, Caches as _Caches
from google.genai.chats import AsyncChats as _AsyncChats, Chats as _Chats
from google.genai.file_search_stores import AsyncFileSearchStores as _AsyncFileSearchStores, FileSearchStores as _FileSearchStores
from google.genai.files import AsyncFiles as _AsyncFiles, Files as _Files
from google.genai.models import AsyncModels as _AsyncModels, Models as _Models
from google.genai.operations import AsyncOperations as _AsyncOperations, Operations as _Operations
from google.genai.tokens import AsyncTokens as _AsyncTokens, Tokens as _Tokens
from google.genai.tunings import AsyncTunings as _AsyncTunings, Tunings as _Tunings

class AsyncClient:
    """`client.aio`."""
    models: _AsyncModels
    files: _AsyncFiles
    caches: _AsyncCaches
    batches: _AsyncBatches
    tunings: _AsyncTunings
    operations: _AsyncOperations
    auth_tokens: _AsyncTokens
    file_search_stores: _AsyncFileSearchStores
    chats: _AsyncChats
    live: Any
    async def aclose(self) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def __aexit__(self, *args: Any) -> None: ...

@role("client.sync")
class Client:
    """Its own attributes wait; those of `aio` do not."""
    aio: AsyncClient
    models: _Models
    files: _Files
    caches: _Caches
    batches: _Batches
    tunings: _Tunings
    operations: _Operations
    auth_tokens: _Tokens
    file_search_stores: _FileSearchStores
    chats: _Chats
    vertexai: Any
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def close(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *args: Any) -> None: ...
