"""`http.client` and `http.server`; `HTTPStatus` and cookies are free."""

from colorfast import library

library(
    "http",
    versions="3.11",
    sources=["http.client", "http.server"],
    colour="sync",
    counterpart={
        "name": "httpx",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://www.python-httpx.org/async/",
        "date": "2026-11",
    },
)
