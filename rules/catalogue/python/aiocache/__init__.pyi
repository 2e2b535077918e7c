"""An asynchronous cache in memory, Redis or Memcached; its decorator keeps `async def` functions."""

from typing import Any

from colorfast import library

from .backends.memory import SimpleMemoryCache as SimpleMemoryCache
from .base import BaseCache as BaseCache
from .decorators import cached as cached
from .decorators import cached_stampede as cached_stampede
from .decorators import multi_cached as multi_cached
from .factory import Cache as Cache

library(
    "aiocache",
    versions="0.12.3",
    sources=["https://aiocache.aio-libs.org/en/latest/", "https://github.com/aio-libs/aiocache/blob/master/aiocache/base.py"],
    colour="async",
)

caches: Any
