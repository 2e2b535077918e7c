from typing import Any

from colorfast import blocks, library

from docx.document import Document as _Document

library("python-docx", package="docx", versions="1.2.0", sources=["python-docx 1.2.0: api.py, document.py"], colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"})

@blocks("disk", instead="asyncio.to_thread")
def Document(docx: Any = None) -> _Document: ...
