from typing import Any

from colorfast import blocks, library, role

from pyathena.connection import Connection as _Connection

library(
    "pyathena",
    versions="4.2.1",
    sources=["pyathena 4.2.1: __init__.py, connection.py, cursor.py"],
    colour="both",
    counterpart={"name": "pyathena.aio_connect", "maturity": "beta", "effort": "drop-in", "source": "pyathena 4.2.1: __init__.py", "date": "2026-11"},
)

@blocks("network", instead="pyathena.aio_connect", confidence="medium")
@role("connection.db")
def connect(*args: Any, **kwargs: Any) -> _Connection: ...
async def aio_connect(*args: Any, **kwargs: Any) -> Any: ...
