from colorfast import library

library(
    "scikit-learn",
    package="sklearn",
    versions="1.9.1",
    sources=["https://scikit-learn.org/stable/glossary.html#methods", "scikit-learn 1.9.1: base.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
