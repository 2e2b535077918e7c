"""The broker shows its connection: whoever uses `broker.client` talks to Redis itself (dramatiq/brokers/redis.py)."""

from typing import Any

import redis

from dramatiq.broker import Broker

class RedisBroker(Broker):
    client: redis.Redis
    def __init__(self, *, url: str | None = None, middleware: Any = None, namespace: str = "dramatiq", client: redis.Redis | None = None, **parameters: Any) -> None: ...
