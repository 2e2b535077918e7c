from colorfast import library

from tavily.async_tavily import AsyncTavilyClient as AsyncTavilyClient
from tavily.tavily import TavilyClient as TavilyClient

library(
    "tavily-python",
    package="tavily",
    versions="0.8.5",
    sources=["tavily-python 0.8.5: tavily.py, async_tavily.py"],
    colour="both",
    counterpart={"name": "tavily.AsyncTavilyClient", "maturity": "stable", "effort": "drop-in", "source": "tavily-python 0.8.5: async_tavily.py", "date": "2026-11"},
)
