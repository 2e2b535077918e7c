"""strawberry in FastAPI: resolvers are called on the loop, whatever their colour."""
import asyncio
from typing import Any

import strawberry
from fastapi import FastAPI
from strawberry.dataloader import DataLoader
from strawberry.fastapi import GraphQLRouter
from strawberry.permission import BasePermission
from strawberry.schema.config import StrawberryConfig
from strawberry.types import Info

from work import Reader, nap, prepare, pure, read_sample

prepare()
reader = Reader()


async def load_pages(keys: list[int]) -> list[str]:  # endpoint: loaded field
    return [read_sample() for _ in keys]


async def load_quietly(keys: list[int]) -> list[str]:  # endpoint: loaded_clean field
    return [pure() for _ in keys]


class SlowPermission(BasePermission):
    message = "no"

    def has_permission(self, source: Any, info: Info, **kwargs: Any) -> bool:  # endpoint: permitted field
        return bool(read_sample())


def resolve_given() -> str:  # endpoint: given field
    return read_sample()


@strawberry.type
class Page:
    number: int

    @strawberry.field
    def text(self) -> str:  # endpoint: page{text} field
        return read_sample()


@strawberry.type
class Query:
    given: str = strawberry.field(resolver=resolve_given)

    @strawberry.field
    def sync_field(self) -> str:  # endpoint: sync_field field
        return read_sample()

    @strawberry.field
    async def async_field(self) -> str:  # endpoint: async_field field
        return read_sample()

    @strawberry.field
    def clean_sync(self) -> str:  # endpoint: clean_sync field
        return pure()

    @strawberry.field
    async def clean_async(self) -> str:  # endpoint: clean_async field
        return pure()

    @strawberry.field
    async def threaded(self) -> str:  # endpoint: threaded field
        return await asyncio.to_thread(read_sample)

    @strawberry.field
    def service(self) -> list[str]:  # endpoint: service field
        return reader.words()

    @strawberry.field
    def page(self) -> Page:
        return Page(number=1)

    @strawberry.field
    async def loaded(self) -> str:
        return await DataLoader(load_fn=load_pages).load(1)

    @strawberry.field
    async def loaded_clean(self) -> str:
        return await DataLoader(load_fn=load_quietly).load(1)

    @strawberry.field(permission_classes=[SlowPermission])
    async def permitted(self) -> str:
        return "ok"


@strawberry.type
class Mutation:
    @strawberry.mutation
    async def save(self) -> str:  # endpoint: save mutation
        nap()
        return "saved"


schema = strawberry.Schema(query=Query, mutation=Mutation, config=StrawberryConfig(auto_camel_case=False))
app = FastAPI()
app.include_router(GraphQLRouter(schema), prefix="/graphql")


@app.get("/ready")
async def ready() -> str:
    return "ready"
