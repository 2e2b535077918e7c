from colorfast import library

library("passlib", versions="1.7.4", sources=["passlib 1.7.4: context.py, hash.py", "https://passlib.readthedocs.io/en/stable/lib/passlib.context.html"], colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"})
