from colorfast import library

from clickhouse_driver.client import Client as Client
from clickhouse_driver.dbapi import connect as connect

library(
    "clickhouse-driver",
    package="clickhouse_driver",
    versions="0.2.11",
    sources=["clickhouse-driver 0.2.11: client.py, dbapi/"],
    colour="sync",
    counterpart={"name": "asynch", "maturity": "beta", "effort": "drop-in", "source": "https://github.com/long2ice/asynch", "date": "2026-11"},
)
