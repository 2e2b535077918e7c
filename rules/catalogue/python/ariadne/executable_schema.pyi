from colorfast import role
from typing import Any

from graphql import GraphQLSchema

@role("resolvers.schema")
def make_executable_schema(type_defs: str | list[str], *bindables: Any, directives: dict[str, Any] | None = None, convert_names_case: Any = False) -> GraphQLSchema: ...
