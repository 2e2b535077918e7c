from typing import Any

from colorfast import blocks, library

from clickhouse_connect.driver import create_async_client as create_async_client, create_client as create_client
from clickhouse_connect.driver.asyncclient import AsyncClient as _AsyncClient
from clickhouse_connect.driver.client import Client as _Client

library(
    "clickhouse-connect",
    package="clickhouse_connect",
    versions="1.12.0",
    sources=["clickhouse-connect 1.12.0: driver/client.py, driver/asyncclient.py", "https://clickhouse.com/docs/integrations/python"],
    colour="both",
    counterpart={"name": "clickhouse_connect.get_async_client", "maturity": "stable", "effort": "drop-in", "source": "https://clickhouse.com/docs/integrations/python", "date": "2026-11"},
)

# Both ask the server for its version and settings.
@blocks("db", instead="clickhouse_connect.get_async_client")
def get_client(*args: Any, **kwargs: Any) -> _Client: ...
async def get_async_client(*args: Any, **kwargs: Any) -> _AsyncClient: ...
