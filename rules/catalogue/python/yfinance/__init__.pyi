from typing import Any

from colorfast import blocks, library

from yfinance.ticker import Ticker as Ticker
from yfinance.tickers import Tickers as Tickers

library(
    "yfinance",
    versions="1.7.0",
    sources=["yfinance 1.7.0: ticker.py, base.py, multi.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@blocks("network", instead="asyncio.to_thread")
def download(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network", instead="asyncio.to_thread")
def screen(*args: Any, **kwargs: Any) -> Any: ...
