"""Client of TigerGraph's REST interfaces."""

from colorfast import library

from .common.exception import TigerGraphException as TigerGraphException
from .pyTigerGraph import TigerGraphConnection as TigerGraphConnection
from .pytgasync.pyTigerGraph import AsyncTigerGraphConnection as AsyncTigerGraphConnection

library(
    "pyTigerGraph",
    versions="2.0.5",
    sources=["pyTigerGraph 2.0.5: pyTigerGraphBase.py, pyTigerGraphQuery.py, pyTigerGraphVertex.py, pytgasync/"],
    colour="both",
    counterpart={"name": "pyTigerGraph.AsyncTigerGraphConnection", "maturity": "stable", "effort": "drop-in", "source": "https://docs.tigergraph.com/pytigergraph/current/core-functions/base", "date": "2026-11"},
)
