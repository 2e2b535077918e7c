"""Flask that answers GraphQL on a loop of its own for each request, and once without any."""
import asyncio

from aiodataloader import DataLoader
from ariadne import MutationType, ObjectType, QueryType, gql, graphql, graphql_sync, make_executable_schema
from flask import Flask, jsonify, request

import store
from work import Reader, nap, prepare, pure, read_sample

prepare()
store.prepare()
reader = Reader()
app = Flask(__name__)
query = QueryType()
mutation = MutationType()
shelf = ObjectType("Shelf")
plain = QueryType()

TYPE_DEFS = gql(
    """
    type Query {
        sync_resolver: String
        async_resolver: String
        clean: String
        service: [String]
        threaded: String
        names: [String]
        found: String
        lazy_names: [String]
        built: String
        shelf: Shelf
        loaded: String
        loaded_rows: String
        loaded_model: String
        loaded_clean: String
    }

    type Shelf {
        text: String
    }

    type Mutation {
        save: String
        rename: String
    }
    """
)


class Pages(DataLoader):
    async def batch_load_fn(self, keys):  # endpoint: loaded field
        return [read_sample() for _ in keys]


class Rows(DataLoader):
    async def batch_load_fn(self, keys):  # endpoint: loaded_rows field
        rows = {item.id: item.name for item in store.Item.select().where(store.Item.id.in_(keys))}
        return [rows.get(key) for key in keys]


class ByModel(DataLoader):
    def __init__(self, model) -> None:
        super().__init__()
        self.model = model

    async def batch_load_fn(self, keys):  # endpoint: loaded_model field
        query = self.model.select().where(self.model.id.in_(keys))
        rows = {row.id: row.name for row in query}
        return [rows.get(key) for key in keys]


class Quiet(DataLoader):
    async def batch_load_fn(self, keys):  # endpoint: loaded_clean field
        return [pure() for _ in keys]


@query.field("sync_resolver")
def resolve_sync(*_):  # endpoint: sync_resolver field
    return read_sample()


@query.field("async_resolver")
async def resolve_async(*_):  # endpoint: async_resolver field
    return read_sample()


@query.field("clean")
def resolve_clean(*_):  # endpoint: clean field
    return pure()


@query.field("service")
def resolve_service(*_):  # endpoint: service field
    return reader.words()


@query.field("threaded")
async def resolve_threaded(*_):  # endpoint: threaded field
    return await asyncio.to_thread(read_sample)


@query.field("names")
def resolve_names(*_):  # endpoint: names field
    return [item.name for item in store.Item.select()]


@query.field("found")
async def resolve_found(*_):  # endpoint: found field
    return store.find("lamp").name


@query.field("lazy_names")
async def resolve_lazy_names(*_):  # endpoint: lazy_names field
    items = store.named("lamp")
    return [item.name for item in items]


@query.field("built")
def resolve_built(*_):  # endpoint: built field
    return type(store.named("lamp")).__name__


@query.field("shelf")
def resolve_shelf(*_):
    return {}


@shelf.field("text")
def resolve_text(*_):  # endpoint: shelf{text} field
    return read_sample()


@query.field("loaded")
async def resolve_loaded(_, info):
    return await info.context["pages"].load(1)


@query.field("loaded_rows")
async def resolve_loaded_rows(_, info):
    return await info.context["rows"].load(1)


@query.field("loaded_model")
async def resolve_loaded_model(_, info):
    return await info.context["by_model"].load(1)


@query.field("loaded_clean")
async def resolve_loaded_clean(_, info):
    return await info.context["quiet"].load(1)


@mutation.field("save")
async def resolve_save(*_):  # endpoint: save mutation
    nap()
    return "saved"


@mutation.field("rename")
def resolve_rename(*_):  # endpoint: rename mutation
    return store.rename("chair", "stool")


@plain.field("only")
def resolve_only(*_):  # endpoint: without-a-loop
    return read_sample()


schema = make_executable_schema(TYPE_DEFS, query, mutation, shelf)
plain_schema = make_executable_schema("type Query { only: String }", plain)


def execute(data):
    async def run():
        context = {"pages": Pages(), "rows": Rows(), "by_model": ByModel(store.Item), "quiet": Quiet()}
        return await graphql(schema, data, context_value=context)

    return asyncio.run(run())


@app.post("/graphql")
def endpoint():
    success, result = execute(request.get_json())
    return jsonify(result)


@app.get("/without-a-loop")
def without_a_loop():
    success, result = graphql_sync(plain_schema, {"query": "{ only }"})
    return jsonify(result)


@app.get("/ready")
def ready():
    return "ready"
