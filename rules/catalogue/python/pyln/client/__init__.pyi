from colorfast import library

from pyln.client.lightning import LightningRpc as LightningRpc, RpcError as RpcError
from pyln.client.plugin import Plugin as Plugin

library(
    "pyln-client",
    package="pyln.client",
    versions="v26.06.9",
    sources=["pyln-client v26.06.9: lightning.py, plugin.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
