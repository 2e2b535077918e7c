from colorfast import role
from typing import Any

from graphql import GraphQLSchema

@role("resolvers.on-loop")
async def graphql(schema: GraphQLSchema, data: Any, *, context_value: Any = None, root_value: Any = None, debug: bool = False, **options: Any) -> tuple[bool, Any]: ...
@role("resolvers.in-thread")
def graphql_sync(schema: GraphQLSchema, data: Any, *, context_value: Any = None, root_value: Any = None, debug: bool = False, **options: Any) -> tuple[bool, Any]: ...
async def subscribe(schema: GraphQLSchema, data: Any, *, context_value: Any = None, root_value: Any = None, debug: bool = False, **options: Any) -> tuple[bool, Any]: ...
