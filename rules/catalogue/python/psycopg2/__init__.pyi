from colorfast import blocks, library, role

library(
    "psycopg2",
    versions="2.9",
    sources=["https://www.psycopg.org/docs/connection.html", "https://www.psycopg.org/docs/cursor.html"],
    colour="sync",
    counterpart={"name": "psycopg", "maturity": "stable", "effort": "rewrite", "source": "https://www.psycopg.org/psycopg3/docs/basic/from_pg2.html", "date": "2026-11"},
)

@blocks("db", instead="psycopg.AsyncConnection.connect", unless={"async_": True})
@role("connection.db")
def connect(dsn, connection_factory, cursor_factory, *, async_, **kwargs): ...
