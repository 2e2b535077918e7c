from colorfast import library

library(
    "watchdog",
    versions="7.1.0",
    sources=["watchdog 7.1.0: observers/api.py"],
    colour="sync",
    counterpart={"name": "watchfiles", "maturity": "stable", "effort": "rewrite", "source": "https://watchfiles.helpmanual.io/api/watch/#watchfiles.awatch", "date": "2026-11"},
)
