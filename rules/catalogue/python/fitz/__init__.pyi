from colorfast import library

library(
    "PyMuPDF",
    package="fitz",
    versions="2.0",
    sources=["https://pymupdf.readthedocs.io/en/latest/installation.html#problems-after-installation"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

from pymupdf import Document as Document, Page as Page, Pixmap as Pixmap, open as open
