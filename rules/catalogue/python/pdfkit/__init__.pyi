from typing import Any

from colorfast import blocks, library

library(
    "pdfkit",
    versions="1.0.0",
    sources=["pdfkit 1.0.0: api.py, pdfkit.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

# Each starts wkhtmltopdf.
@blocks("subprocess", instead="asyncio.to_thread")
def from_url(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess", instead="asyncio.to_thread")
def from_file(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess", instead="asyncio.to_thread")
def from_string(*args: Any, **kwargs: Any) -> Any: ...
@blocks("disk", cheap=True)
def configuration(*args: Any, **kwargs: Any) -> Any: ...
