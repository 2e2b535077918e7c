from colorfast import library

library(
    "PyMySQL",
    package="pymysql",
    versions="1.2",
    sources=["pymysql 1.2.4: connections.py, cursors.py"],
    colour="sync",
    counterpart={"name": "aiomysql", "maturity": "beta", "effort": "rewrite", "source": "https://aiomysql.readthedocs.io/en/stable/", "date": "2026-11"},
)
