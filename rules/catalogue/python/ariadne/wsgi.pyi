from typing import Any, Callable

from colorfast import application, handler
from graphql import GraphQLSchema

@application("ariadne", interface="wsgi")
class GraphQL:
    schema: GraphQLSchema
    @handler("callback", sync="wsgi-thread", asynchronous="private-loop", func="context_value")
    @handler("callback", sync="wsgi-thread", asynchronous="private-loop", func="root_value")
    @handler("middleware", sync="wsgi-thread", asynchronous="private-loop", func="middleware")
    @handler("middleware", sync="wsgi-thread", asynchronous="private-loop", func="extensions")
    def __init__(self, schema: GraphQLSchema, *, context_value: Callable[..., Any] | Any = None, root_value: Callable[..., Any] | Any = None, extensions: Any = None, middleware: Any = None, debug: bool = False, introspection: bool = True, explorer: Any = None, logger: Any = None, error_formatter: Any = None, **options: Any) -> None: ...
    def __call__(self, environ: dict[str, Any], start_response: Any) -> list[bytes]: ...
    def handle_request(self, environ: dict[str, Any], start_response: Any) -> list[bytes]: ...

class GraphQLMiddleware:
    def __init__(self, app: Any, graphql_app: Any, path: str = "/graphql/") -> None: ...
    def __call__(self, environ: dict[str, Any], start_response: Any) -> list[bytes]: ...
