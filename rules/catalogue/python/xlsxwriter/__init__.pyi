from colorfast import library

from xlsxwriter.workbook import Workbook as Workbook

library(
    "XlsxWriter",
    package="xlsxwriter",
    versions="3.3.1",
    sources=["XlsxWriter 3.3.1: workbook.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
