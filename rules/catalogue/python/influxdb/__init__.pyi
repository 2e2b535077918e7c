from colorfast import library

from influxdb.client import InfluxDBClient as InfluxDBClient
from influxdb._dataframe_client import DataFrameClient as DataFrameClient

library(
    "influxdb",
    versions="5.3.2",
    sources=["influxdb 5.3.2: client.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
