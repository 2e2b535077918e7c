from colorfast import library

from langgraph_sdk._async.client import get_client as get_client
from langgraph_sdk._sync.client import get_sync_client as get_sync_client

library(
    "langgraph-sdk",
    package="langgraph_sdk",
    versions="0.4.14",
    sources=["langgraph-sdk 0.4.14: _sync/, _async/"],
    colour="both",
    counterpart={"name": "langgraph_sdk.get_client", "maturity": "stable", "effort": "drop-in", "source": "langgraph-sdk 0.4.14: _async/client.py", "date": "2026-11"},
)
