from typing import Any

from colorfast import library

from influxdb_client.client.influxdb_client import InfluxDBClient as InfluxDBClient
from influxdb_client.client.query_api import QueryApi as QueryApi
from influxdb_client.client.write_api import Point as Point, WriteApi as WriteApi, WriteOptions as WriteOptions

library(
    "influxdb-client",
    package="influxdb_client",
    versions="1.50.0",
    sources=["influxdb-client 1.50.0: client/influxdb_client.py, client/write_api.py", "https://influxdb-client.readthedocs.io/en/stable/usage.html#asyncio"],
    colour="both",
    counterpart={"name": "influxdb_client.client.influxdb_client_async.InfluxDBClientAsync", "maturity": "stable", "effort": "rewrite", "source": "https://influxdb-client.readthedocs.io/en/stable/usage.html", "date": "2026-11"},
)

class WritePrecision:
    NS: Any
    US: Any
    MS: Any
    S: Any
