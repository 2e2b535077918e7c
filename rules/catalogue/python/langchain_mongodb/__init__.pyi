from typing import Any

from colorfast import library

from langchain_core.vectorstores import VectorStore

library(
    "langchain-mongodb",
    package="langchain_mongodb",
    versions="0.12.1",
    sources=["langchain-mongodb 0.12.1: vectorstores.py"],
    colour="both",
    counterpart={"name": "langchain_mongodb", "maturity": "stable", "effort": "drop-in", "source": "langchain-mongodb 0.12.1", "date": "2026-11"},
)

class MongoDBAtlasVectorSearch(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
