"""A response cache with awaited backends; a cached plain function runs in AnyIO's threads."""

from typing import Any

from colorfast import library

library(
    "fastapi-cache2",
    versions="0.2.2",
    package="fastapi_cache",
    sources=["https://github.com/long2ice/fastapi-cache/blob/main/fastapi_cache/decorator.py"],
    colour="both",
)

class FastAPICache:
    @classmethod
    def init(cls, backend: Any, prefix: str = "", expire: int | None = None, **options: Any) -> None: ...
    @classmethod
    async def clear(cls, namespace: str | None = None, key: str | None = None) -> int: ...
    @classmethod
    def get_backend(cls) -> Any: ...
    @classmethod
    def reset(cls) -> None: ...
