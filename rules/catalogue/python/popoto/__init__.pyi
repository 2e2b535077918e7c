"""Models and queries in Redis. Its `async_` methods hand the plain ones to a thread, or ask with Redis' async client."""

from typing import Any

from colorfast import library

from .models.base import Model as Model
from .models.q import Q as Q
from .pubsub.publisher import Publisher as Publisher
from .pubsub.subscriber import Subscriber as Subscriber
from .redis_db import get_async_redis_db as get_async_redis_db
from .streams import StreamConsumer as StreamConsumer

library(
    "popoto",
    versions="1.10.1",
    sources=["popoto 1.10.1: models/base.py, models/query.py, redis_db.py, pubsub/, streams/consumer.py"],
    colour="both",
    counterpart={"name": "popoto.Model.async_save", "maturity": "stable", "effort": "drop-in", "source": "https://github.com/tomcounsell/popoto", "date": "2026-11"},
)

def __getattr__(name: str) -> Any: ...
