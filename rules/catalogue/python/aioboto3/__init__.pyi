from colorfast import library

from aioboto3.session import Session as Session

library("aioboto3", versions="15", sources=["aioboto3: session.py", "https://aioboto3.readthedocs.io/en/latest/usage.html"], colour="async",
    counterpart={"name": "boto3", "maturity": "stable", "effort": "rewrite", "source": "https://aioboto3.readthedocs.io/en/latest/usage.html", "date": "2026-11"})
