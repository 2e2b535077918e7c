from typing import Any

from colorfast import handler_methods
from graphql import GraphQLSchema

@handler_methods("visit_field_definition", "visit_object", "visit_scalar", "visit_enum", "visit_argument_definition", "visit_schema", kind="startup", sync="startup", asynchronous="startup")
class SchemaDirectiveVisitor:
    name: str
    args: dict[str, Any]
    schema: GraphQLSchema
    def __init__(self, name: str, args: Any, visited_type: Any, schema: GraphQLSchema, context: Any) -> None: ...
