from typing import Any

from colorfast import library

from langchain_core.vectorstores import VectorStore

library(
    "langchain-weaviate",
    package="langchain_weaviate",
    versions="0.0.8",
    sources=["langchain-weaviate 0.0.8: vectorstores.py"],
    colour="both",
    counterpart={"name": "langchain_weaviate", "maturity": "stable", "effort": "drop-in", "source": "langchain-weaviate 0.0.8", "date": "2026-11"},
)

class WeaviateVectorStore(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
