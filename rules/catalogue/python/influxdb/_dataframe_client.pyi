from typing import Any

from colorfast import blocks, role

from influxdb.client import InfluxDBClient

@role("client.sync")
class DataFrameClient(InfluxDBClient):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network", instead="asyncio.to_thread")
    def query(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def write_points(self, *args: Any, **kwargs: Any) -> Any: ...
