from typing import Any

from colorfast import library

from supabase._async.client import AsyncClient as AsyncClient, create_client as acreate_client
from supabase._sync.client import Client as Client, create_client as create_client

library(
    "supabase",
    versions="2.34.1",
    sources=["supabase 2.34.1: _sync/client.py, _async/client.py; postgrest: _sync/request_builder.py", "https://supabase.com/docs/reference/python/initializing"],
    colour="both",
    counterpart={"name": "supabase.acreate_client", "maturity": "stable", "effort": "drop-in", "source": "https://supabase.com/docs/reference/python/initializing", "date": "2026-11"},
)

async def create_async_client(*args: Any, **kwargs: Any) -> AsyncClient: ...
class ClientOptions:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class AsyncClientOptions:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class PostgrestAPIError(Exception): ...
class AuthApiError(Exception): ...
class StorageException(Exception): ...
