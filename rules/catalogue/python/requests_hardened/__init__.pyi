from colorfast import library

from requests_hardened.client import HTTPSession as HTTPSession
from requests_hardened.config import Config as Config
from requests_hardened.manager import Manager as Manager

library(
    "requests-hardened",
    package="requests_hardened",
    versions="1.3.0",
    sources=["requests-hardened 1.3.0: client.py, manager.py, ip_filter.py"],
    colour="sync",
    counterpart={"name": "httpx", "maturity": "stable", "effort": "rewrite", "source": "https://www.python-httpx.org/async/", "date": "2026-11"},
)
