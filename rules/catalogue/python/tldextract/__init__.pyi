from colorfast import library

from tldextract.tldextract import ExtractResult as ExtractResult, TLDExtract as TLDExtract, extract as extract

library(
    "tldextract",
    versions="5.4.0",
    sources=["tldextract 5.4.0: tldextract.py, suffix_list.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
