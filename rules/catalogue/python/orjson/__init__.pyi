from typing import Any

from colorfast import library

library(
    "orjson",
    versions="3.13.0",
    sources=["orjson 3.13.0: public names of orjson"],
    colour="neutral",
)

if __version__ >= (3, 9):
    class Fragment:
        def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class JSONDecodeError(Exception): ...
class JSONEncodeError(Exception): ...
def dumps(*args: Any, **kwargs: Any) -> Any: ...
def loads(*args: Any, **kwargs: Any) -> Any: ...
