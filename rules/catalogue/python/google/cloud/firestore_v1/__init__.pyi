from typing import Any

from colorfast import library

from google.cloud.firestore_v1.async_client import AsyncClient as AsyncClient
from google.cloud.firestore_v1.client import Client as Client

library(
    "google-cloud-firestore",
    package="google.cloud.firestore_v1",
    versions="2.34.1",
    sources=["google-cloud-firestore 2.34.1: client.py, document.py, query.py, async_client.py"],
    colour="both",
    counterpart={"name": "google.cloud.firestore.AsyncClient", "maturity": "stable", "effort": "drop-in", "source": "https://cloud.google.com/python/docs/reference/firestore/latest/google.cloud.firestore_v1.async_client.AsyncClient", "date": "2026-11"},
)

class FieldFilter:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
