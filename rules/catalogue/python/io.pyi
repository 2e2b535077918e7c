"""The classes live in `_io`; `io.open` is the built-in `open`. `BytesIO` and `StringIO` are memory and free."""

from colorfast import library

library(
    "io",
    versions="3.11",
    sources=["https://docs.python.org/3/library/io.html"],
    colour="sync",
    counterpart={
        "name": "aiofiles",
        "maturity": "stable",
        "effort": "drop-in",
        "source": "https://github.com/Tinche/aiofiles",
        "date": "2026-11",
    },
)
