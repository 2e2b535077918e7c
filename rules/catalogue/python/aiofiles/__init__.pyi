"""Files through threads of the loop's default executor: every call is awaited and holds nothing. Types come from typeshed."""

from colorfast import library

library(
    "aiofiles",
    versions="25.1.0",
    sources=["https://github.com/Tinche/aiofiles", "https://github.com/Tinche/aiofiles/blob/main/src/aiofiles/threadpool/__init__.py"],
    colour="async",
    counterpart={"name": "pathlib", "maturity": "stable", "effort": "rewrite", "source": "https://docs.python.org/3/library/pathlib.html", "date": "2026-11"},
)
