from colorfast import library

from .client import Client as Client

library(
    "meilisearch",
    versions="0.43.0",
    sources=["meilisearch 0.43.0: client.py, index.py, task.py, _httprequests.py"],
    colour="sync",
    counterpart={"name": "meilisearch_python_sdk", "maturity": "stable", "effort": "rewrite", "source": "https://github.com/sanders41/meilisearch-python-sdk", "date": "2026-11"},
)
