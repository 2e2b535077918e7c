from typing import Any

from redis.asyncio import RedisCluster as RedisCluster

class ClusterNode:
    def __init__(self, host: str, port: int, *args: Any, **kwargs: Any) -> None: ...
