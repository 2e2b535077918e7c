from colorfast import blocks, library

library(
    "pycurl",
    versions="7.49.0",
    sources=["http://pycurl.io/docs/latest/curlobject.html", "http://pycurl.io/docs/latest/curlmultiobject.html"],
    colour="sync",
    counterpart={"name": "httpx", "maturity": "stable", "effort": "rewrite", "source": "https://www.python-httpx.org/async/", "date": "2026-11"},
)

class Curl:
    @blocks("network", instead="httpx.AsyncClient.request")
    def perform(self) -> None: ...
    @blocks("network", instead="httpx.AsyncClient.request")
    def perform_rs(self) -> str: ...
    @blocks("network", instead="httpx.AsyncClient.request")
    def perform_rb(self) -> bytes: ...

# `perform` does what can be done at once.
class CurlMulti:
    @blocks("network")
    def select(self, timeout: float) -> int: ...
