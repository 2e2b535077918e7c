from colorfast import library

library("openpyxl", versions="3.1.5", sources=["openpyxl 3.1.5: reader/excel.py, workbook/workbook.py"], colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"})
