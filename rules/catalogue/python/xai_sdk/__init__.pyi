from colorfast import library

from xai_sdk.aio.client import Client as AsyncClient
from xai_sdk.sync.client import Client as Client

library(
    "xai-sdk",
    package="xai_sdk",
    versions="1.21.0",
    sources=["xai-sdk 1.21.0: sync/, aio/"],
    colour="both",
    counterpart={"name": "xai_sdk.AsyncClient", "maturity": "stable", "effort": "drop-in", "source": "https://github.com/xai-org/xai-sdk-python", "date": "2026-11"},
)
