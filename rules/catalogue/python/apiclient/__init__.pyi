from colorfast import library

library(
    "google-api-python-client",
    package="apiclient",
    versions="2.202.0",
    sources=["google-api-python-client 2.202.0: apiclient/__init__.py"],
    colour="sync",
    counterpart={"name": "aiogoogle", "maturity": "thin", "effort": "rewrite", "source": "https://aiogoogle.readthedocs.io/en/latest/", "date": "2026-11"},
)
