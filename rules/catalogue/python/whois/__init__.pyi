from typing import Any

from colorfast import blocks, library

library(
    "python-whois",
    package="whois",
    versions="0.9.6",
    sources=["python-whois 0.9.6: __init__.py, whois.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@blocks("network", instead="asyncio.to_thread")
def whois(*args: Any, **kwargs: Any) -> Any: ...
def extract_domain(*args: Any, **kwargs: Any) -> Any: ...
