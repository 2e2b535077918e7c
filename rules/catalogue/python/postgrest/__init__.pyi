from typing import Any

from colorfast import library

from postgrest._sync.client import SyncPostgrestClient as SyncPostgrestClient
from postgrest._sync.request_builder import SyncFilterRequestBuilder as SyncFilterRequestBuilder, SyncQueryRequestBuilder as SyncQueryRequestBuilder, SyncRequestBuilder as SyncRequestBuilder, SyncSelectRequestBuilder as SyncSelectRequestBuilder
from postgrest._async.client import AsyncPostgrestClient as AsyncPostgrestClient
from postgrest._async.request_builder import AsyncFilterRequestBuilder as AsyncFilterRequestBuilder, AsyncQueryRequestBuilder as AsyncQueryRequestBuilder, AsyncRequestBuilder as AsyncRequestBuilder, AsyncSelectRequestBuilder as AsyncSelectRequestBuilder
library(
    "postgrest",
    versions="2.34.1",
    sources=["postgrest 2.34.1: _sync/request_builder.py, _async/request_builder.py"],
    colour="both",
    counterpart={"name": "postgrest.AsyncPostgrestClient", "maturity": "stable", "effort": "drop-in", "source": "postgrest 2.34.1: _async/client.py", "date": "2026-11"},
)

class APIError(Exception): ...
class APIResponse:
    data: Any
    count: int | None
