from typing import Any

from colorfast import blocks

from ..graphs.neo4j_graph import Neo4jGraph

class Neo4jChatMessageHistory:
    @blocks("db", confidence="medium", source="langchain-neo4j 0.11.0: verifies the connection where no graph is given")
    def __init__(
        self,
        session_id: str | int,
        url: str | None = None,
        username: str | None = None,
        password: str | None = None,
        database: str = "neo4j",
        node_label: str = "Session",
        window: int = 3,
        *,
        graph: Neo4jGraph | None = None,
    ) -> None: ...
    @property
    @blocks("db")
    def messages(self) -> list[Any]: ...
    @blocks("db")
    def add_message(self, message: Any) -> None: ...
    @blocks("db")
    def clear(self, delete_session_node: bool = False) -> None: ...
