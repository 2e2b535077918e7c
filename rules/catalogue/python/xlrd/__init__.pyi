from typing import Any

from colorfast import blocks, library

library(
    "xlrd",
    versions="2.0.2",
    sources=["xlrd 2.0.2: __init__.py, book.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

# Reads and parses the whole workbook, sheet by sheet with `on_demand`.
@blocks("cpu", instead="asyncio.to_thread")
def open_workbook(filename=None, logfile=..., verbosity=0, use_mmap=True, file_contents=None, encoding_override=None, formatting_info=False, on_demand=False, ragged_rows=False, ignore_workbook_corruption=False): ...
