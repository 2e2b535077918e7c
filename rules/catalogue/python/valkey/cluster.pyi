from typing import Any

from valkey import ValkeyCluster as ValkeyCluster

class ClusterNode:
    def __init__(self, host: str, port: int, *args: Any, **kwargs: Any) -> None: ...
