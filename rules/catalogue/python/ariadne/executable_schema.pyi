from typing import Any

from graphql import GraphQLSchema

def make_executable_schema(type_defs: str | list[str], *bindables: Any, directives: dict[str, Any] | None = None, convert_names_case: Any = False) -> GraphQLSchema: ...
