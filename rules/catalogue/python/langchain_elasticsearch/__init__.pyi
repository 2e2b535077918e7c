from typing import Any

from colorfast import library

from langchain_core.vectorstores import VectorStore

library(
    "langchain-elasticsearch",
    package="langchain_elasticsearch",
    versions="1.0.0",
    sources=["langchain-elasticsearch 1.0.0: _sync/vectorstores.py"],
    colour="both",
    counterpart={"name": "langchain_elasticsearch", "maturity": "stable", "effort": "drop-in", "source": "langchain-elasticsearch 1.0.0", "date": "2026-11"},
)

class ElasticsearchStore(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
