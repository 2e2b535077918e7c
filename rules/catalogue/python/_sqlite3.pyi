"""The C module under `sqlite3`."""

from colorfast import blocks, library, role

library(
    "_sqlite3",
    versions="3.11",
    sources=["https://docs.python.org/3/library/sqlite3.html"],
    colour="sync",
    counterpart={
        "name": "aiosqlite",
        "maturity": "stable",
        "effort": "drop-in",
        "source": "https://aiosqlite.omnilib.dev/en/stable/",
        "date": "2026-11",
    },
)

@role("connection.db")
@blocks("db", instead="aiosqlite.connect", unless={"database": ":memory:"})
def connect(database): ...
