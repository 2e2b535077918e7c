"""Rate limits: counted in memory, or with a storage URI in Redis or Memcached by a blocking client."""

from colorfast import library

from .extension import Limiter as Limiter
from .extension import _rate_limit_exceeded_handler as _rate_limit_exceeded_handler

library(
    "slowapi",
    versions="0.1.10",
    sources=["https://slowapi.readthedocs.io/en/latest/", "https://github.com/laurentS/slowapi/blob/master/slowapi/extension.py"],
    colour="sync",
)
