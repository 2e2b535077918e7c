from typing import Any

from graphql import GraphQLError

class ExecutionContext:
    query: str | None
    context: Any
    variables: dict[str, Any] | None
    result: Any
    operation_name: str | None

class ExecutionResult:
    data: dict[str, Any] | None
    errors: list[GraphQLError] | None
    extensions: dict[str, Any] | None
