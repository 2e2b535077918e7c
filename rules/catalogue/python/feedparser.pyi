from typing import Any

from colorfast import blocks, library

library(
    "feedparser",
    versions="6.0.14",
    sources=["feedparser 6.0.14: api.py, http.py"],
    colour="sync",
    counterpart={"name": "httpx", "maturity": "stable", "effort": "rewrite", "source": "https://www.python-httpx.org/", "date": "2026-11"},
)

# Fetches where it is given an address, and only parses where it is given text.
@blocks("network", instead="httpx.AsyncClient.get", confidence="medium")
def parse(url_file_stream_or_string: Any, *args: Any, **kwargs: Any) -> Any: ...
class FeedParserDict(dict[str, Any]):
    def __getattr__(self, name: str) -> Any: ...
