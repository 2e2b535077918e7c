from typing import Any

from colorfast import blocks

from clickhouse_connect.driver.asyncclient import AsyncClient
from clickhouse_connect.driver.client import Client as Client

@blocks("db", instead="clickhouse_connect.get_async_client")
def create_client(*args: Any, **kwargs: Any) -> Client: ...
async def create_async_client(*args: Any, **kwargs: Any) -> AsyncClient: ...
