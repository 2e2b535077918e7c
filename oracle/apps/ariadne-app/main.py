"""ariadne under ASGI: sync resolvers are called on the loop."""
import asyncio

from aiodataloader import DataLoader
from ariadne import MutationType, ObjectType, QueryType, ScalarType, gql, make_executable_schema
from ariadne.asgi import GraphQL
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from work import Reader, nap, prepare, pure, read_sample

prepare()
reader = Reader()

TYPE_DEFS = gql(
    """
    scalar Stamp
    scalar QuietStamp

    type Query {
        sync_resolver: String
        async_resolver: String
        clean_sync: String
        clean_async: String
        service: [String]
        threaded: String
        helper: String
        added: String
        object: Page
        loaded: String
        loaded_clean: String
        loaded_by_function: String
        scalar: Stamp
        scalar_clean: QuietStamp
        awaitable: String
    }

    type Page {
        text: String
    }

    type Mutation {
        save: String
        save_clean: String
    }
    """
)

query = QueryType()
mutation = MutationType()
page = ObjectType("Page")
stamp = ScalarType("Stamp")
quiet_stamp = ScalarType("QuietStamp")


class Pages(DataLoader):
    async def batch_load_fn(self, keys):  # endpoint: loaded field
        return [read_sample() for _ in keys]


class QuietPages(DataLoader):
    async def batch_load_fn(self, keys):  # endpoint: loaded_clean field
        return [pure() for _ in keys]


async def load_pages(keys):  # endpoint: loaded_by_function field
    return [read_sample() for _ in keys]


@query.field("sync_resolver")
def resolve_sync(*_):  # endpoint: sync_resolver field
    return read_sample()


@query.field("async_resolver")
async def resolve_async(*_):  # endpoint: async_resolver field
    return read_sample()


@query.field("clean_sync")
def resolve_clean_sync(*_):  # endpoint: clean_sync field
    return pure()


@query.field("clean_async")
async def resolve_clean_async(*_):  # endpoint: clean_async field
    return pure()


@query.field("service")
def resolve_service(*_):  # endpoint: service field
    return reader.words()


@query.field("threaded")
async def resolve_threaded(*_):  # endpoint: threaded field
    return await asyncio.to_thread(read_sample)


@query.field("helper")
async def resolve_helper(*_):  # endpoint: helper field
    return await read_later()


async def read_later() -> str:
    return read_sample()


def resolve_added(*_):  # endpoint: added field
    return read_sample()


query.set_field("added", resolve_added)


@query.field("object")
def resolve_object(*_):
    return {}


@page.field("text")
def resolve_text(*_):  # endpoint: object{text} field
    return read_sample()


@query.field("loaded")
async def resolve_loaded(*_):
    return await Pages().load(1)


@query.field("loaded_clean")
async def resolve_loaded_clean(*_):
    return await QuietPages().load(1)


@query.field("loaded_by_function")
async def resolve_loaded_by_function(*_):
    return await DataLoader(load_pages).load(1)


@query.field("scalar")
@query.field("scalar_clean")
def resolve_scalar(*_):
    return 1


@stamp.serializer
def serialize_stamp(value):  # endpoint: scalar field
    return read_sample()


@quiet_stamp.serializer
def serialize_quiet_stamp(value):  # endpoint: scalar_clean field
    return str(value)


@query.field("awaitable")
def resolve_awaitable(*_):  # endpoint: awaitable field
    return read_later()


@mutation.field("save")
async def resolve_save(*_):  # endpoint: save mutation
    nap()
    return "saved"


@mutation.field("save_clean")
def resolve_save_clean(*_):  # endpoint: save_clean mutation
    return "saved"


async def ready(request):
    return PlainTextResponse("ready")


schema = make_executable_schema(TYPE_DEFS, query, mutation, page, stamp, quiet_stamp)
app = Starlette(routes=[Route("/ready", ready), Route("/graphql", GraphQL(schema), methods=["POST"])])
