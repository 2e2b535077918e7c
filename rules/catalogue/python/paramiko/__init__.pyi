from colorfast import library

library(
    "paramiko",
    versions="5.1.0",
    sources=["paramiko 5.1.0: client.py, channel.py, sftp_client.py, transport.py", "https://docs.paramiko.org/en/stable/api/client.html"],
    colour="sync",
    counterpart={"name": "asyncssh", "maturity": "stable", "effort": "rewrite", "source": "https://asyncssh.readthedocs.io/en/latest/", "date": "2026-11"},
)
