"""Feishu and Lark. Each request has a plain form over requests and an asynchronous one over httpx, whose names begin with `a`."""

from colorfast import library

library(
    "lark-oapi",
    package="lark_oapi",
    versions="1.7.5",
    sources=["lark-oapi 1.7.5: client.py, core/http/transport.py, api/im/v1/resource/message.py, ws/client.py"],
    colour="both",
    counterpart={"name": "lark_oapi", "maturity": "stable", "effort": "drop-in", "source": "lark-oapi 1.7.5: core/http/transport.py", "date": "2026-11"},
)

from lark_oapi import ws as ws
from lark_oapi.client import Client as Client
