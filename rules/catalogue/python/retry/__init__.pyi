from colorfast import library

from retry.api import retry as retry

library(
    "retry",
    versions="0.9.2",
    sources=["retry 0.9.2: api.py"],
    colour="sync",
    counterpart={"name": "tenacity", "maturity": "stable", "effort": "rewrite", "source": "https://tenacity.readthedocs.io/en/latest/", "date": "2026-11"},
)
