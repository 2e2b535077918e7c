from typing import Any

from redis import RedisCluster as RedisCluster

class ClusterNode:
    def __init__(self, host: str, port: int, *args: Any, **kwargs: Any) -> None: ...
