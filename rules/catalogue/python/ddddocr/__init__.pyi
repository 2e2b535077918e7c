from colorfast import library

library(
    "ddddocr",
    versions="1.6.1",
    sources=["ddddocr 1.6.1: compat/v1.py, core/ocr_engine.py, core/detection_engine.py, core/slide_engine.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

from ddddocr.compat.v1 import DdddOcr as DdddOcr
