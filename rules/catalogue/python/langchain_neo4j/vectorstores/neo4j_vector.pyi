"""The searches are those of LangChain's vector stores; making one asks the server for its version and its index."""

from typing import Any, Self

from langchain_core.vectorstores import VectorStore

from colorfast import blocks

@blocks("db", source="langchain-neo4j 0.11.0: vectorstores/neo4j_vector.py (verify_connectivity, verify_version)")
class Neo4jVector(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("db")
    def query(self, query: str, *, params: dict | None = None) -> list[dict[str, Any]]: ...
    @blocks("db")
    def retrieve_existing_index(self) -> tuple[int | None, str | None]: ...
    @blocks("db")
    def create_new_index(self) -> None: ...
    @blocks("db")
    def create_new_keyword_index(self, text_node_properties: list[str] = ...) -> None: ...
    @classmethod
    @blocks("db")
    def from_existing_index(cls, *args: Any, **kwargs: Any) -> Self: ...
    @classmethod
    @blocks("db")
    def from_existing_graph(cls, *args: Any, **kwargs: Any) -> Self: ...
