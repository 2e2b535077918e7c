from typing import Any, TypeVar

from colorfast import library

from google.cloud.firestore_v1.async_client import AsyncClient as AsyncClient
from google.cloud.firestore_v1.client import Client as Client
from google.cloud.firestore_v1.collection import CollectionReference as CollectionReference
from google.cloud.firestore_v1.document import DocumentReference as DocumentReference, DocumentSnapshot as DocumentSnapshot
from google.cloud.firestore_v1.query import Query as Query
from google.cloud.firestore_v1.transaction import Transaction as Transaction, transactional as transactional

library(
    "google-cloud-firestore",
    package="google.cloud.firestore",
    versions="2.34.1",
    sources=["google-cloud-firestore 2.34.1: client.py, document.py, query.py, async_client.py"],
    colour="both",
    counterpart={"name": "google.cloud.firestore.AsyncClient", "maturity": "stable", "effort": "drop-in", "source": "https://cloud.google.com/python/docs/reference/firestore/latest/google.cloud.firestore_v1.async_client.AsyncClient", "date": "2026-11"},
)

SERVER_TIMESTAMP: Any
DELETE_FIELD: Any
def async_transactional(to_wrap: _F) -> _F: ...
_F = TypeVar("_F")
class ArrayUnion:
    def __init__(self, values: Any) -> None: ...
class ArrayRemove:
    def __init__(self, values: Any) -> None: ...
class Increment:
    def __init__(self, value: Any) -> None: ...
