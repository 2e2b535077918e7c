from colorfast import library

from pdf2image.pdf2image import convert_from_bytes as convert_from_bytes, convert_from_path as convert_from_path, pdfinfo_from_bytes as pdfinfo_from_bytes, pdfinfo_from_path as pdfinfo_from_path

library(
    "pdf2image",
    versions="1.17.0",
    sources=["pdf2image 1.17.0: pdf2image.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
