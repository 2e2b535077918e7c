from typing import Any

from .base import BaseCache

class _Answers(BaseCache):
    """What `Cache(...)` gives is one of the backends."""

class Cache(_Answers):
    MEMORY: Any
    REDIS: Any
    MEMCACHED: Any
    def __init__(self, cache_class: Any = ..., **kwargs: Any) -> None: ...
    @classmethod
    def from_url(cls, url: str) -> BaseCache: ...
