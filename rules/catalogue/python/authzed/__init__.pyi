from colorfast import library

library(
    "authzed",
    versions="1.25.0",
    sources=["authzed 1.25.0: api/v1/__init__.py"],
    colour="both",
    counterpart={"name": "authzed.api.v1.AsyncClient", "maturity": "stable", "effort": "drop-in", "source": "https://github.com/authzed/authzed-py", "date": "2026-11"},
)
