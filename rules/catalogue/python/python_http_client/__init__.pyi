from colorfast import library

from python_http_client.client import Client as Client

library(
    "python-http-client",
    package="python_http_client",
    versions="3.3.7",
    sources=["python-http-client 3.3.7: client.py"],
    colour="sync",
    counterpart={"name": "httpx", "maturity": "stable", "effort": "rewrite", "source": "https://www.python-httpx.org/", "date": "2026-11"},
)
