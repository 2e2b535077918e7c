from typing import Any

from colorfast import blocks

from yfinance.ticker import Ticker

class Tickers:
    tickers: dict[str, Ticker]
    def __init__(self, tickers: Any, session: Any = None) -> None: ...
    @blocks("network", instead="asyncio.to_thread")
    def history(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def download(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def news(self, *args: Any, **kwargs: Any) -> Any: ...
