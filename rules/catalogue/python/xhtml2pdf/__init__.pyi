from colorfast import library

library(
    "xhtml2pdf",
    versions="0.2.28",
    sources=["xhtml2pdf 0.2.28: document.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
