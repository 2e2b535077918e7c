from typing import Any

from colorfast import library

from langchain_core.vectorstores import VectorStore

library(
    "langchain-pinecone",
    package="langchain_pinecone",
    versions="0.2.13",
    sources=["langchain-pinecone 0.2.13: vectorstores.py"],
    colour="both",
    counterpart={"name": "langchain_pinecone", "maturity": "stable", "effort": "drop-in", "source": "langchain-pinecone 0.2.13", "date": "2026-11"},
)

class PineconeVectorStore(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
