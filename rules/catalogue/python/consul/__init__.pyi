from typing import Any

from colorfast import answers, library

library(
    "python-consul",
    package="consul",
    versions="1.1.0",
    sources=["python-consul 1.1.0: std.py", "https://python-consul.readthedocs.io/en/latest/"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@answers("network")
class _Api: ...

class Consul:
    kv: _Api
    agent: _Api
    catalog: _Api
    health: _Api
    session: _Api
    acl: _Api
    event: _Api
    status: _Api
    txn: _Api
    query: _Api
    coordinate: _Api
    operator: _Api
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class ConsulException(Exception): ...
