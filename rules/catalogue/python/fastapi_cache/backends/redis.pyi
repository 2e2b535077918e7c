from typing import Any

class RedisBackend:
    def __init__(self, redis: Any) -> None: ...
