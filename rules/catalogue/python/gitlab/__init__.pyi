from colorfast import library

from gitlab.client import Gitlab as Gitlab

library(
    "python-gitlab",
    package="gitlab",
    versions="8.6.0",
    sources=["python-gitlab 8.6.0: client.py, mixins.py"],
    colour="sync",
    counterpart={"name": "httpx", "maturity": "stable", "effort": "rewrite", "source": "https://www.python-httpx.org/", "date": "2026-11"},
)
