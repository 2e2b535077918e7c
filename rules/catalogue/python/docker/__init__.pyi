from colorfast import library

library(
    "docker",
    versions="7.2.0",
    sources=["docker 7.2.0: client.py, models/", "https://docker-py.readthedocs.io/en/stable/"],
    colour="sync",
    counterpart={"name": "aiodocker", "maturity": "stable", "effort": "rewrite", "source": "https://aiodocker.readthedocs.io/en/latest/", "date": "2026-11"},
)
