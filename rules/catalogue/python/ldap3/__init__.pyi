from colorfast import library

library(
    "ldap3",
    versions="2.9.1",
    sources=["ldap3 2.9.1: core/connection.py", "https://ldap3.readthedocs.io/en/latest/connection.html"],
    colour="sync",
    counterpart={"name": "bonsai", "maturity": "thin", "effort": "rewrite", "source": "https://bonsai.readthedocs.io/en/latest/", "date": "2026-11"},
)
