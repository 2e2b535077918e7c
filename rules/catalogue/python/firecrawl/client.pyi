from typing import Any

from colorfast import role

from firecrawl.v1.client import AsyncV1FirecrawlApp, V1FirecrawlApp
from firecrawl.v2.client import FirecrawlClient
from firecrawl.v2.client_async import AsyncFirecrawlClient

# A client takes the methods of its parts over when it is made; older ones have those of the first version.

class _Both(FirecrawlClient, V1FirecrawlApp): ...

class _BothAsync(AsyncFirecrawlClient, AsyncV1FirecrawlApp): ...

@role("client.sync")
class Firecrawl(_Both):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @property
    def v1(self) -> V1FirecrawlApp: ...
    v2: FirecrawlClient

@role("client.sync")
class FirecrawlApp(_Both):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @property
    def v1(self) -> V1FirecrawlApp: ...
    v2: FirecrawlClient

@role("client.async")
class AsyncFirecrawl(_BothAsync):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @property
    def v1(self) -> AsyncV1FirecrawlApp: ...
    v2: AsyncFirecrawlClient

@role("client.async")
class AsyncFirecrawlApp(_BothAsync):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @property
    def v1(self) -> AsyncV1FirecrawlApp: ...
    v2: AsyncFirecrawlClient
