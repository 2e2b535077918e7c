"""Brokers of Taskiq: they register tasks as every broker does."""

from typing import Any

from colorfast import library

from taskiq.abc.broker import AsyncBroker

library(
    "taskiq-redis",
    package="taskiq_redis",
    versions="1.2.4",
    sources=["taskiq-redis 1.2.4: redis_broker.py, redis_cluster_broker.py, redis_sentinel_broker.py"],
    colour="async",
    serves="queue",
)

class ListQueueBroker(AsyncBroker):
    def __init__(self, *args: Any, **options: Any) -> None: ...

class PubSubBroker(AsyncBroker):
    def __init__(self, *args: Any, **options: Any) -> None: ...

class RedisStreamBroker(AsyncBroker):
    def __init__(self, *args: Any, **options: Any) -> None: ...

class ListQueueClusterBroker(AsyncBroker):
    def __init__(self, *args: Any, **options: Any) -> None: ...

class RedisStreamClusterBroker(AsyncBroker):
    def __init__(self, *args: Any, **options: Any) -> None: ...

class ListQueueSentinelBroker(AsyncBroker):
    def __init__(self, *args: Any, **options: Any) -> None: ...

class PubSubSentinelBroker(AsyncBroker):
    def __init__(self, *args: Any, **options: Any) -> None: ...

class RedisStreamSentinelBroker(AsyncBroker):
    def __init__(self, *args: Any, **options: Any) -> None: ...
