from typing import Any

from colorfast import blocks, library

from urllib3.connectionpool import HTTPConnectionPool as HTTPConnectionPool, HTTPSConnectionPool as HTTPSConnectionPool, connection_from_url as connection_from_url
from urllib3.poolmanager import PoolManager as PoolManager, ProxyManager as ProxyManager, proxy_from_url as proxy_from_url
from urllib3.response import BaseHTTPResponse as BaseHTTPResponse, HTTPResponse as HTTPResponse
from urllib3.util import Retry as Retry, Timeout as Timeout, make_headers as make_headers
from urllib3 import exceptions as exceptions

library(
    "urllib3",
    versions="2.8.0",
    sources=["urllib3 2.8.0: __init__.py, poolmanager.py, connectionpool.py, response.py", "https://urllib3.readthedocs.io/en/stable/reference/"],
    colour="sync",
    counterpart={"name": "httpx", "maturity": "stable", "effort": "rewrite", "source": "https://www.python-httpx.org/", "date": "2026-11"},
)

@blocks("network", instead="httpx.AsyncClient.request")
def request(method: str, url: str, **kwargs: Any) -> BaseHTTPResponse: ...
def disable_warnings(category: Any = ...) -> None: ...
def add_stderr_logger(level: int = ...) -> Any: ...
def encode_multipart_formdata(*args: Any, **kwargs: Any) -> Any: ...
