from typing import Any

from colorfast import library

library(
    "bolt11",
    versions="2.2.0",
    sources=["bolt11 2.2.0: decode.py, encode.py"],
    colour="neutral",
)

def decode(*args: Any, **kwargs: Any) -> Any: ...
def encode(*args: Any, **kwargs: Any) -> str: ...
