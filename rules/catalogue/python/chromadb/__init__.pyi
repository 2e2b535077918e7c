from typing import Any

from colorfast import blocks, library

from chromadb.api import AsyncClientAPI as AsyncClientAPI, ClientAPI as ClientAPI
from chromadb.api.models.Collection import Collection as Collection

library(
    "chromadb",
    versions="1.5.9",
    sources=["chromadb 1.5.9: __init__.py, api/, api/models/", "https://docs.trychroma.com/docs/run-chroma/client-server"],
    colour="both",
    counterpart={"name": "chromadb.AsyncHttpClient", "maturity": "stable", "effort": "drop-in", "source": "https://docs.trychroma.com/docs/run-chroma/client-server", "date": "2026-11"},
)

# Connects, or opens its files.
@blocks("network", instead="chromadb.AsyncHttpClient")
def HttpClient(*args: Any, **kwargs: Any) -> ClientAPI: ...
@blocks("network", instead="chromadb.AsyncHttpClient")
def CloudClient(*args: Any, **kwargs: Any) -> ClientAPI: ...
@blocks("disk", instead="asyncio.to_thread")
def PersistentClient(*args: Any, **kwargs: Any) -> ClientAPI: ...
@blocks("disk", instead="asyncio.to_thread", confidence="medium")
def Client(*args: Any, **kwargs: Any) -> ClientAPI: ...
def EphemeralClient(*args: Any, **kwargs: Any) -> ClientAPI: ...
async def AsyncHttpClient(*args: Any, **kwargs: Any) -> AsyncClientAPI: ...
class Settings:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
