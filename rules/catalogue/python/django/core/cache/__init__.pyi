from .backends.base import BaseCache as BaseCache

class CacheHandler:
    def __getitem__(self, alias: str) -> BaseCache: ...

cache: BaseCache
caches: CacheHandler
