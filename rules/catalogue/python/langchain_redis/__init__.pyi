from typing import Any

from colorfast import library

from langchain_core.vectorstores import VectorStore

library(
    "langchain-redis",
    package="langchain_redis",
    versions="0.2.6",
    sources=["langchain-redis 0.2.6: vectorstores.py"],
    colour="both",
    counterpart={"name": "langchain_redis", "maturity": "stable", "effort": "drop-in", "source": "langchain-redis 0.2.6", "date": "2026-11"},
)

class RedisVectorStore(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
