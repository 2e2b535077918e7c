from typing import Any

from colorfast import blocks, library

from pdfplumber.pdf import PDF as PDF

library(
    "pdfplumber",
    versions="0.11.10",
    sources=["pdfplumber 0.11.10: pdf.py, page.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@blocks("disk", instead="asyncio.to_thread")
def open(path_or_fp: Any, *args: Any, **kwargs: Any) -> PDF: ...
