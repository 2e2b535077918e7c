from typing import Any

from colorfast import library

from langchain_core.vectorstores import VectorStore

library(
    "langchain-qdrant",
    package="langchain_qdrant",
    versions="1.1.0",
    sources=["langchain-qdrant 1.1.0: qdrant.py"],
    colour="both",
    counterpart={"name": "langchain_qdrant", "maturity": "stable", "effort": "drop-in", "source": "langchain-qdrant 1.1.0", "date": "2026-11"},
)

class QdrantVectorStore(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class Qdrant(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
