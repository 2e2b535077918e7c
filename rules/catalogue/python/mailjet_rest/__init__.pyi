from colorfast import library

from mailjet_rest.client import Client as Client

library(
    "mailjet-rest",
    package="mailjet_rest",
    versions="1.9.1",
    sources=["mailjet_rest 1.9.1: client.py"],
    colour="sync",
    counterpart={"name": "httpx", "maturity": "stable", "effort": "rewrite", "source": "https://www.python-httpx.org/", "date": "2026-11"},
)
