from colorfast import library

from databases.core import Database as Database, DatabaseURL as DatabaseURL

library(
    "databases",
    versions="0.9.0",
    sources=["databases 0.9.0: core.py"],
    colour="async",
)
