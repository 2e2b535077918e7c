from typing import Any, Self

from colorfast import answers, awaitable, blocks, library, role

library(
    "notion-client",
    package="notion_client",
    versions="3.1.0",
    sources=["notion-client 3.1.0: client.py, api_endpoints.py"],
    colour="both",
    counterpart={"name": "notion_client.AsyncClient", "maturity": "stable", "effort": "drop-in", "source": "https://github.com/ramnes/notion-sdk-py", "date": "2026-11"},
)

@answers("network")
class _Api: ...

@awaitable
@answers()
class _AsyncApi: ...

@role("client.sync")
class Client:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    blocks: _Api
    databases: _Api
    users: _Api
    pages: _Api
    comments: _Api
    search: _Api
    @blocks("network", instead="notion_client.AsyncClient.request")
    def request(self, *args: Any, **kwargs: Any) -> Any: ...
    def close(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *args: Any) -> None: ...
@role("client.async")
class AsyncClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    blocks: _AsyncApi
    databases: _AsyncApi
    users: _AsyncApi
    pages: _AsyncApi
    comments: _AsyncApi
    search: _AsyncApi
    async def request(self, *args: Any, **kwargs: Any) -> Any: ...
    async def aclose(self) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def __aexit__(self, *args: Any) -> None: ...
