from colorfast import library

library(
    "algoliasearch",
    versions="4.48.0",
    sources=["algoliasearch 4.48.0: search/client.py"],
    colour="both",
    counterpart={"name": "algoliasearch.search.client.SearchClient", "maturity": "stable", "effort": "drop-in", "source": "algoliasearch 4.48.0: search/client.py", "date": "2026-11"},
)
