from colorfast import library

from praw.reddit import Reddit as Reddit

library(
    "praw",
    versions="8.0.3",
    sources=["praw 8.0.3: reddit.py, models/"],
    colour="sync",
    counterpart={"name": "asyncpraw", "maturity": "stable", "effort": "drop-in", "source": "https://asyncpraw.readthedocs.io/en/stable/", "date": "2026-11"},
)
