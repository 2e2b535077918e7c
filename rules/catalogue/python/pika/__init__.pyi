from colorfast import library

library(
    "pika",
    versions="1.4.4",
    sources=["pika 1.4.4: adapters/blocking_connection.py", "https://pika.readthedocs.io/en/stable/modules/adapters/blocking.html"],
    colour="sync",
    serves="queue",
    counterpart={"name": "aio_pika", "maturity": "stable", "effort": "rewrite", "source": "https://docs.aio-pika.com/", "date": "2026-11"},
)
