from colorfast import library

library(
    "requests",
    versions="2.34",
    sources=["requests 2.34.2: api.py, sessions.py, models.py", "https://requests.readthedocs.io/en/latest/user/advanced/#blocking-or-non-blocking"],
    colour="sync",
    counterpart={"name": "httpx", "maturity": "stable", "effort": "rewrite", "source": "https://www.python-httpx.org/compatibility/", "date": "2026-11"},
)
