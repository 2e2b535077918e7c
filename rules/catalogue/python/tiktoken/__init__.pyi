from typing import Any

from colorfast import blocks, library

from tiktoken.core import Encoding as Encoding

library(
    "tiktoken",
    versions="0.14.0",
    sources=["tiktoken 0.14.0: registry.py, load.py, core.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

# The first use of an encoding downloads its table (or reads it from `TIKTOKEN_CACHE_DIR`); the process keeps it.
@blocks("network", instead="asyncio.to_thread", once=True)
def get_encoding(*args: Any, **kwargs: Any) -> Encoding: ...
@blocks("network", instead="asyncio.to_thread", once=True)
def encoding_for_model(*args: Any, **kwargs: Any) -> Encoding: ...
def list_encoding_names(*args: Any, **kwargs: Any) -> Any: ...
def encoding_name_for_model(*args: Any, **kwargs: Any) -> Any: ...
