from typing import Any

from colorfast import blocks

class RedisManager:
    def __init__(self, url: str = "redis://localhost:6379/0", channel: str = "socketio", write_only: bool = False, **options: Any) -> None: ...
    @blocks("network", instead="socketio.AsyncRedisManager.emit", source="socketio/redis_manager.py")
    def emit(self, *args: Any, **kwargs: Any) -> Any: ...
