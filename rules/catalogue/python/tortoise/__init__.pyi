from typing import Any

from colorfast import library

library(
    "tortoise-orm",
    package="tortoise",
    versions="1.1.9",
    sources=["tortoise-orm 1.1.9: models.py, queryset.py"],
    colour="async",
)

class Tortoise:
    @classmethod
    async def init(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    async def generate_schemas(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    async def close_connections(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    def init_models(cls, *args: Any, **kwargs: Any) -> Any: ...
