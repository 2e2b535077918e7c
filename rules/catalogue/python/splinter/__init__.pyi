from typing import Any

from colorfast import answers, blocks, library

library("splinter", versions="0.21", sources=["https://splinter.readthedocs.io/en/stable/browser.html"], colour="sync",
    counterpart={"name": "playwright.async_api", "maturity": "stable", "effort": "rewrite", "source": "https://playwright.dev/python/docs/library", "date": "2026-11"})

@answers("network")
class _Browser: ...
# Starts a browser.
@blocks("subprocess", instead="playwright.async_api.async_playwright")
def Browser(*args: Any, **kwargs: Any) -> _Browser: ...
