"""The FastAPI application under the oracle; each route is one way of reaching, or not reaching, a blocking call."""
import gzip
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

import callbacks
import chains
import clients
import database
import direct
import generated
import injection
import lazy
import objects
import offloads
import settings
import waiting


def prepare() -> None:
    settings.SAMPLE.write_text("one\ntwo\n")
    settings.SAMPLE_JSON.write_text(json.dumps({"one": 1}))
    with gzip.open(settings.SAMPLE_GZIP, "wt") as handle:
        handle.write("one\n")
    with sqlite3.connect(settings.SQLITE) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS items (id INTEGER PRIMARY KEY, name TEXT)")
        connection.execute("DELETE FROM items")
        connection.execute("INSERT INTO items (name) VALUES ('lamp'), ('chair')")
    database.prepare()


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    prepare()
    app.state.shelf = objects.Shelf()
    yield


app = FastAPI(lifespan=lifespan)
for module in (direct, chains, objects, injection, offloads, callbacks, waiting, lazy, database, clients, generated):
    app.include_router(module.router)
injection.install(app)


@app.get("/ready")
async def ready() -> dict[str, bool]:
    return {"ready": True}
