from typing import Any

from colorfast import blocks, library

from maxminddb.reader import Reader as Reader

library(
    "maxminddb",
    versions="3.2.0",
    sources=["maxminddb 3.2.0: __init__.py, reader.py"],
    colour="sync",
)

@blocks("disk", cheap=True)
def open_database(database: Any, mode: Any = ...) -> Reader: ...
class InvalidDatabaseError(RuntimeError): ...
