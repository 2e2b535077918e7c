from colorfast import library

library(
    "playwright",
    versions="1.65.2",
    sources=["playwright 1.65.2: sync_api/_generated.py, async_api/_generated.py, sync_api/_context_manager.py", "https://playwright.dev/python/docs/library"],
    colour="both",
    counterpart={"name": "playwright.async_api", "maturity": "stable", "effort": "drop-in", "source": "https://playwright.dev/python/docs/library", "date": "2026-11"},
)
