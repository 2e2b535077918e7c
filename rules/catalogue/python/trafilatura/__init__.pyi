from typing import Any

from colorfast import blocks, library

library(
    "trafilatura",
    versions="2.3.1",
    sources=["trafilatura 2.3.1: downloads.py, core.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@blocks("network", instead="asyncio.to_thread")
def fetch_url(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network", instead="asyncio.to_thread")
def fetch_response(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", instead="asyncio.to_thread", confidence="medium")
def extract(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", instead="asyncio.to_thread", confidence="medium")
def bare_extraction(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", instead="asyncio.to_thread", confidence="medium")
def extract_metadata(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", instead="asyncio.to_thread", confidence="medium")
def baseline(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", instead="asyncio.to_thread", confidence="medium")
def html2txt(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", instead="asyncio.to_thread", confidence="medium")
def load_html(*args: Any, **kwargs: Any) -> Any: ...
