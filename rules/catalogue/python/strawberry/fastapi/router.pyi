"""The context getter is a FastAPI dependency; resolvers stay on the loop."""

from typing import Any, Callable, Sequence

from colorfast import handler
from fastapi import APIRouter
from starlette.requests import Request

from ..schema import BaseSchema

class GraphQLRouter(APIRouter):
    schema: BaseSchema
    @handler("dependency", sync="thread-pool:anyio", asynchronous="shared-loop", func="context_getter")
    @handler("dependency", sync="thread-pool:anyio", asynchronous="shared-loop", func="root_value_getter")
    def __init__(self, schema: BaseSchema, path: str = "", *, root_value_getter: Callable[..., Any] | None = None, context_getter: Callable[..., Any] | None = None, prefix: str = "", dependencies: Sequence[Any] | None = None, **options: Any) -> None: ...
    async def get_context(self, request: Request, response: Any) -> Any: ...
