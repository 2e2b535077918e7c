from colorfast import library

from firecrawl.client import AsyncFirecrawl as AsyncFirecrawl, AsyncFirecrawlApp as AsyncFirecrawlApp, Firecrawl as Firecrawl, FirecrawlApp as FirecrawlApp

library(
    "firecrawl-py",
    package="firecrawl",
    versions="1, 4.55.0",
    sources=["firecrawl-py 4.55.0: client.py, v1/client.py, v2/client.py, v2/client_async.py"],
    colour="both",
    counterpart={"name": "firecrawl.AsyncFirecrawl", "maturity": "stable", "effort": "drop-in", "source": "https://docs.firecrawl.dev/sdks/python", "date": "2026-11"},
)
