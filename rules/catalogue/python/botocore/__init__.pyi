from typing import Any

from colorfast import library

library("botocore", versions="1.40.61 and 1.43.117", sources=["botocore 1.40.61: client.py, session.py, paginate.py, waiter.py, response.py"], colour="sync",
    counterpart={"name": "aiobotocore", "maturity": "beta", "effort": "rewrite", "source": "https://aiobotocore.aio-libs.org/en/latest/", "date": "2026-11"})
UNSIGNED: Any
