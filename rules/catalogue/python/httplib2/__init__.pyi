from colorfast import blocks, library

library(
    "httplib2",
    versions="0.32.1",
    sources=["httplib2 0.32.1: __init__.py"],
    colour="sync",
    counterpart={"name": "httpx", "maturity": "stable", "effort": "rewrite", "source": "https://www.python-httpx.org/", "date": "2026-11"},
)

class Http:
    @blocks("network", instead="httpx.AsyncClient.request")
    def request(self, *args, **kwargs): ...
