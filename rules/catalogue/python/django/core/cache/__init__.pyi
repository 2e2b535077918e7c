from typing import Annotated

from colorfast import SetBy

from .backends.base import BaseCache as BaseCache

class CacheHandler:
    def __getitem__(
        self, alias: str
    ) -> Annotated[BaseCache, SetBy("CACHES", None, "BACKEND", unset="django.core.cache.backends.locmem.LocMemCache", beside="INSTALLED_APPS")]: ...

cache: Annotated[BaseCache, SetBy("CACHES", "default", "BACKEND", unset="django.core.cache.backends.locmem.LocMemCache", beside="INSTALLED_APPS")]
caches: CacheHandler
