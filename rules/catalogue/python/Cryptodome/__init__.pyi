from colorfast import library

library(
    "pycryptodomex",
    package="Cryptodome",
    versions="3.24.2",
    sources=["https://pycryptodome.readthedocs.io/en/latest/src/installation.html"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
