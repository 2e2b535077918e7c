from colorfast import library

from pymongo.asynchronous.mongo_client import AsyncMongoClient as AsyncMongoClient
from pymongo.collection import ReturnDocument as ReturnDocument
from pymongo.operations import (
    DeleteMany as DeleteMany, DeleteOne as DeleteOne, IndexModel as IndexModel, InsertOne as InsertOne, ReplaceOne as ReplaceOne,
    UpdateMany as UpdateMany, UpdateOne as UpdateOne,
)
from pymongo.synchronous.mongo_client import MongoClient as MongoClient

library(
    "pymongo",
    versions="4.20.0",
    sources=["pymongo 4.20.0: synchronous/collection.py, synchronous/cursor.py, asynchronous/collection.py", "https://www.mongodb.com/docs/languages/python/pymongo-driver/current/reference/migration/"],
    colour="both",
    counterpart={"name": "pymongo.AsyncMongoClient", "maturity": "stable", "effort": "rewrite", "source": "https://www.mongodb.com/docs/languages/python/pymongo-driver/current/reference/migration/", "date": "2026-11"},
)

__version__: str
ASCENDING: int
DESCENDING: int
TEXT: str
GEO2D: str
GEOSPHERE: str
HASHED: str
