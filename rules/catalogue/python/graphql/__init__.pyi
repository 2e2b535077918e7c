"""GraphQL-core: resolvers, type resolvers and scalars are called directly, in the thread that executes the query; no resolver is offloaded."""

from typing import Any, AsyncIterator, Awaitable, Callable, Collection, Mapping

from colorfast import handler, library

from .error import GraphQLError as GraphQLError

library(
    "graphql-core",
    versions="3.3.2",
    package="graphql",
    sources=["https://github.com/graphql-python/graphql-core/blob/main/src/graphql/execution/execute.py"],
    colour="both",
)

class ExecutionResult:
    data: dict[str, Any] | None
    errors: list[GraphQLError] | None
    extensions: dict[str, Any] | None
    @property
    def formatted(self) -> dict[str, Any]: ...

class GraphQLResolveInfo:
    field_name: str
    field_nodes: list[Any]
    return_type: Any
    parent_type: Any
    path: Any
    schema: GraphQLSchema
    fragments: dict[str, Any]
    root_value: Any
    operation: Any
    variable_values: dict[str, Any]
    context: Any
    is_awaitable: Callable[[Any], bool]

class DocumentNode: ...

class GraphQLType: ...

class GraphQLNamedType(GraphQLType):
    name: str

class GraphQLSchema:
    query_type: GraphQLObjectType | None
    mutation_type: GraphQLObjectType | None
    subscription_type: GraphQLObjectType | None
    type_map: dict[str, GraphQLNamedType]
    extensions: dict[str, Any]
    def __init__(self, query: GraphQLObjectType | None = None, mutation: GraphQLObjectType | None = None, subscription: GraphQLObjectType | None = None, types: Collection[GraphQLNamedType] | None = None, directives: Collection[Any] | None = None, description: str | None = None, extensions: dict[str, Any] | None = None, **options: Any) -> None: ...
    def get_type(self, name: str) -> GraphQLNamedType | None: ...

class GraphQLField:
    type: GraphQLType
    resolve: Any
    subscribe: Any
    @handler("resolver", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="resolve")
    @handler("resolver", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="subscribe")
    def __init__(self, type_: Any, args: Mapping[str, Any] | None = None, resolve: Callable[..., Any] | None = None, subscribe: Callable[..., Any] | None = None, description: str | None = None, deprecation_reason: str | None = None, extensions: dict[str, Any] | None = None, ast_node: Any = None) -> None: ...

class GraphQLObjectType(GraphQLNamedType):
    fields: dict[str, GraphQLField]
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="is_type_of")
    def __init__(self, name: str, fields: Any, interfaces: Any = None, is_type_of: Callable[..., Any] | None = None, **options: Any) -> None: ...

class GraphQLInterfaceType(GraphQLNamedType):
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="resolve_type")
    def __init__(self, name: str, fields: Any = None, interfaces: Any = None, resolve_type: Callable[..., Any] | None = None, **options: Any) -> None: ...

class GraphQLUnionType(GraphQLNamedType):
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="resolve_type")
    def __init__(self, name: str, types: Any, resolve_type: Callable[..., Any] | None = None, **options: Any) -> None: ...

class GraphQLScalarType(GraphQLNamedType):
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="serialize")
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="parse_value")
    @handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"}, func="parse_literal")
    def __init__(self, name: str, serialize: Callable[..., Any] | None = None, parse_value: Callable[..., Any] | None = None, parse_literal: Callable[..., Any] | None = None, **options: Any) -> None: ...

class GraphQLEnumType(GraphQLNamedType):
    def __init__(self, name: str, values: Any, **options: Any) -> None: ...

class GraphQLInputObjectType(GraphQLNamedType):
    def __init__(self, name: str, fields: Any, **options: Any) -> None: ...

class GraphQLList(GraphQLType):
    def __init__(self, type_: Any) -> None: ...

class GraphQLNonNull(GraphQLType):
    def __init__(self, type_: Any) -> None: ...

class GraphQLArgument:
    def __init__(self, type_: Any, default_value: Any = ..., **options: Any) -> None: ...

class GraphQLInputField:
    def __init__(self, type_: Any, default_value: Any = ..., **options: Any) -> None: ...

GraphQLString: GraphQLScalarType
GraphQLInt: GraphQLScalarType
GraphQLFloat: GraphQLScalarType
GraphQLBoolean: GraphQLScalarType
GraphQLID: GraphQLScalarType

async def graphql(schema: GraphQLSchema, source: str, root_value: Any = None, context_value: Any = None, variable_values: dict[str, Any] | None = None, operation_name: str | None = None, **options: Any) -> ExecutionResult: ...
def graphql_sync(schema: GraphQLSchema, source: str, root_value: Any = None, context_value: Any = None, variable_values: dict[str, Any] | None = None, operation_name: str | None = None, **options: Any) -> ExecutionResult: ...
def execute(schema: GraphQLSchema, document: DocumentNode, root_value: Any = None, context_value: Any = None, variable_values: dict[str, Any] | None = None, operation_name: str | None = None, **options: Any) -> Awaitable[ExecutionResult] | ExecutionResult: ...
def execute_sync(schema: GraphQLSchema, document: DocumentNode, root_value: Any = None, context_value: Any = None, variable_values: dict[str, Any] | None = None, operation_name: str | None = None, **options: Any) -> ExecutionResult: ...
def subscribe(schema: GraphQLSchema, document: DocumentNode, root_value: Any = None, context_value: Any = None, variable_values: dict[str, Any] | None = None, operation_name: str | None = None, **options: Any) -> Awaitable[AsyncIterator[ExecutionResult] | ExecutionResult]: ...
def build_schema(source: Any, assume_valid: bool = False, assume_valid_sdl: bool = False, **options: Any) -> GraphQLSchema: ...
def parse(source: Any, **options: Any) -> DocumentNode: ...
def validate(schema: GraphQLSchema, document_ast: DocumentNode, rules: Any = None, **options: Any) -> list[GraphQLError]: ...
def print_schema(schema: GraphQLSchema) -> str: ...
def print_ast(ast: Any) -> str: ...
