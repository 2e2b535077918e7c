"""The constructor asks the server whether it is there, and by default for its schema; `get_schema` gives what that found."""

from typing import Any

from colorfast import blocks

@blocks("db", source="langchain-community 0.4.2: graphs/neo4j_graph.py (verify_connectivity, refresh_schema)")
class Neo4jGraph:
    def __init__(
        self,
        url: str | None = None,
        username: str | None = None,
        password: str | None = None,
        database: str | None = None,
        timeout: float | None = None,
        sanitize: bool = False,
        refresh_schema: bool = True,
        *,
        driver_config: dict | None = None,
        enhanced_schema: bool = False,
    ) -> None: ...
    @property
    def get_schema(self) -> str: ...
    @property
    def get_structured_schema(self) -> dict[str, Any]: ...
    @blocks("db")
    def query(self, query: str, params: dict = ...) -> list[dict[str, Any]]: ...
    @blocks("db")
    def refresh_schema(self) -> None: ...
    @blocks("db")
    def add_graph_documents(
        self, graph_documents: list[Any], include_source: bool = False, baseEntityLabel: bool = False
    ) -> None: ...
