from colorfast import library

library(
    "hvac",
    versions="2.4.0",
    sources=["hvac 2.4.0: v1/__init__.py, api/, adapters.py"],
    colour="sync",
    counterpart={"name": "async_hvac", "maturity": "thin", "effort": "rewrite", "source": "https://pypi.org/project/async-hvac/", "date": "2026-11"},
)
