from colorfast import library

library(
    "postmarker",
    versions="1.0",
    sources=["postmarker 1.0: core.py, models/"],
    colour="sync",
    counterpart={"name": "httpx", "maturity": "stable", "effort": "rewrite", "source": "https://www.python-httpx.org/", "date": "2026-11"},
)
