"""Makes a running loop re-entrant: nested `run_until_complete` no longer raises, and still holds every other task."""

from typing import Any

from colorfast import library, role

library(
    "nest-asyncio",
    versions="1.6.0",
    sources=["https://github.com/erdewit/nest_asyncio"],
    colour="neutral",
)

@role("nest-asyncio")
def apply(loop: Any = None) -> None: ...
