from colorfast import library

from .client import ArangoClient as ArangoClient

library(
    "python-arango",
    package="arango",
    versions="8.3.7",
    sources=["python-arango 8.3.7: client.py, database.py, collection.py, aql.py, cursor.py, graph.py, executor.py"],
    colour="sync",
    counterpart={"name": "arangoasync", "maturity": "stable", "effort": "rewrite", "source": "https://github.com/arangodb/python-arango-async", "date": "2026-11"},
)
