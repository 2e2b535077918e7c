from colorfast import library

library("aiobotocore", versions="2", sources=["aiobotocore: client.py, session.py, paginate.py", "https://aiobotocore.aio-libs.org/en/latest/"], colour="async",
    counterpart={"name": "botocore", "maturity": "stable", "effort": "rewrite", "source": "https://aiobotocore.aio-libs.org/en/latest/", "date": "2026-11"})
