from colorfast import library

from exa_py.api import AsyncExa as AsyncExa, Exa as Exa

library(
    "exa-py",
    package="exa_py",
    versions="2.27.0",
    sources=["exa-py 2.27.0: api.py"],
    colour="both",
    counterpart={"name": "exa_py.AsyncExa", "maturity": "stable", "effort": "drop-in", "source": "exa-py 2.27.0: api.py", "date": "2026-11"},
)
