from typing import Any

from colorfast import blocks, library

library(
    "pymupdf4llm",
    versions="0.3.4",
    sources=["pymupdf4llm 0.3.4: helpers/pymupdf_rag.py, __init__.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
@blocks("cpu", instead="asyncio.to_thread")
def to_markdown(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", instead="asyncio.to_thread")
def to_json(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", instead="asyncio.to_thread")
def to_text(*args: Any, **kwargs: Any) -> Any: ...
