from colorfast import blocks, library, role

library(
    "mysqlclient",
    package="MySQLdb",
    versions="2.3.2",
    sources=["mysqlclient 2.3.2: cursors.py, connections.py", "https://mysqlclient.readthedocs.io/user_guide.html"],
    colour="sync",
    counterpart={"name": "aiomysql", "maturity": "beta", "effort": "rewrite", "source": "https://aiomysql.readthedocs.io/en/stable/", "date": "2026-11"},
)

@blocks("db", instead="aiomysql.connect")
@role("connection.db")
def Connect(*args, **kwargs): ...
