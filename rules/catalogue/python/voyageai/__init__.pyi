from colorfast import library

from voyageai.client import Client as Client
from voyageai.client_async import AsyncClient as AsyncClient

library(
    "voyageai",
    versions="0.5",
    sources=["voyageai: client.py, client_async.py, _base.py"],
    colour="both",
    counterpart={"name": "voyageai.AsyncClient", "maturity": "stable", "effort": "drop-in", "source": "https://docs.voyageai.com/docs/embeddings", "date": "2026-11"},
)
