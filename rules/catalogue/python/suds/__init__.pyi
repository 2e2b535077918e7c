from colorfast import library

library(
    "suds",
    versions="1.2.0",
    sources=["suds 1.2.0: client.py"],
    colour="sync",
    counterpart={"name": "zeep.AsyncClient", "maturity": "stable", "effort": "rewrite", "source": "https://docs.python-zeep.org/en/master/client.html", "date": "2026-11"},
)

class WebFault(Exception): ...
