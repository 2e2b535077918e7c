from typing import Any

from colorfast import blocks, library

library(
    "pypandoc",
    versions="1.17",
    sources=["pypandoc 1.17: __init__.py, pandoc_download.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

# Each starts pandoc.
@blocks("subprocess", instead="asyncio.to_thread")
def convert_text(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess", instead="asyncio.to_thread")
def convert_file(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess", instead="asyncio.to_thread")
def get_pandoc_formats(*args: Any, **kwargs: Any) -> Any: ...
# The answer is kept for the process.
@blocks("subprocess", once=True)
def get_pandoc_version(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess", once=True)
def get_pandoc_path(*args: Any, **kwargs: Any) -> Any: ...
# Asks whether pandoc is there before it downloads it.
@blocks("subprocess", instead="asyncio.to_thread", confidence="medium")
def ensure_pandoc_installed(*args: Any, **kwargs: Any) -> Any: ...
