from typing import Any

class GraphQLError(Exception):
    message: str
    path: list[Any] | None
    locations: list[Any] | None
    original_error: Exception | None
    extensions: dict[str, Any]
    def __init__(self, message: str, nodes: Any = None, source: Any = None, positions: Any = None, path: Any = None, original_error: Exception | None = None, extensions: dict[str, Any] | None = None) -> None: ...
    @property
    def formatted(self) -> dict[str, Any]: ...

class GraphQLSyntaxError(GraphQLError): ...
