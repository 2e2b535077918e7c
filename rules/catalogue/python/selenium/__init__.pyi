from colorfast import library

library(
    "selenium",
    versions="4.51.0",
    sources=["selenium 4.51.0: webdriver/remote/webdriver.py, webdriver/remote/webelement.py"],
    colour="sync",
    counterpart={"name": "playwright.async_api", "maturity": "stable", "effort": "rewrite", "source": "https://playwright.dev/python/docs/library", "date": "2026-11"},
)
