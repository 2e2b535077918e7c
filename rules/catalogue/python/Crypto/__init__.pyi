from colorfast import library

library(
    "pycryptodome",
    package="Crypto",
    versions="4.4.0",
    sources=["https://pycryptodome.readthedocs.io/en/latest/src/public_key/rsa.html", "https://pycryptodome.readthedocs.io/en/latest/src/protocol/kdf.html"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
