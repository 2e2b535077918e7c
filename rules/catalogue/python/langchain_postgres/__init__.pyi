from typing import Any

from colorfast import library

from langchain_core.vectorstores import VectorStore

library(
    "langchain-postgres",
    package="langchain_postgres",
    versions="0.0.19",
    sources=["langchain-postgres 0.0.19: vectorstores.py, v2/vectorstores.py"],
    colour="both",
    counterpart={"name": "langchain_postgres", "maturity": "stable", "effort": "drop-in", "source": "langchain-postgres 0.0.19", "date": "2026-11"},
)

class PGVector(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class PGVectorStore(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
