from typing import Any

from colorfast import library

from langchain_core.vectorstores import VectorStore

library(
    "langchain-milvus",
    package="langchain_milvus",
    versions="0.4.0",
    sources=["langchain-milvus 0.4.0: vectorstores/milvus.py"],
    colour="both",
    counterpart={"name": "langchain_milvus", "maturity": "stable", "effort": "drop-in", "source": "langchain-milvus 0.4.0", "date": "2026-11"},
)

class Milvus(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
