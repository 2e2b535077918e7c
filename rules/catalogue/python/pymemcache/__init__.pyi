from colorfast import library

from pymemcache.client.base import Client as Client, PooledClient as PooledClient
from pymemcache.client.hash import HashClient as HashClient

library(
    "pymemcache",
    versions="4.0.0",
    sources=["pymemcache 4.0.0: client/base.py"],
    colour="sync",
    serves="cache",
    counterpart={"name": "aiomcache", "maturity": "thin", "effort": "rewrite", "source": "https://github.com/aio-libs/aiomcache", "date": "2026-11"},
)
