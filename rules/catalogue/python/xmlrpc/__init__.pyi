"""Remote calls over HTTP."""

from colorfast import library

library(
    "xmlrpc",
    versions="3.11",
    sources=[
        "https://docs.python.org/3/library/xmlrpc.client.html",
        "https://docs.python.org/3/library/xmlrpc.server.html",
    ],
    colour="sync",
    counterpart={
        "name": "aiohttp_xmlrpc",
        "maturity": "thin",
        "effort": "rewrite",
        "source": "https://github.com/mosquito/aiohttp-xmlrpc",
        "date": "2026-11",
    },
)
