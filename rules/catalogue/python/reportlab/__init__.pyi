from colorfast import library

library(
    "reportlab",
    versions="5.1.0",
    sources=["reportlab 5.1.0: pdfgen/canvas.py, platypus/doctemplate.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
