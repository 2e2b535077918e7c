from typing import Any

from colorfast import library

library(
    "rapidfuzz",
    versions="3.14.6",
    sources=["rapidfuzz 3.14.6: public names of rapidfuzz"],
    colour="neutral",
)

def get_include(*args: Any, **kwargs: Any) -> Any: ...
