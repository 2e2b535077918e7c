from colorfast import library

library(
    "cassandra-driver",
    package="cassandra",
    versions="3.30.1",
    sources=["cassandra-driver 3.30.1: cluster.py", "https://docs.datastax.com/en/developer/python-driver/latest/"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

class ConsistencyLevel:
    def __getattr__(self, name: str) -> int: ...
class DriverException(Exception): ...
class OperationTimedOut(DriverException): ...
class InvalidRequest(DriverException): ...
