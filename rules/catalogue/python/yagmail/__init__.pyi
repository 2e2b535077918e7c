from typing import Any

from colorfast import blocks, library

from yagmail.sender import SMTP as SMTP

library(
    "yagmail",
    versions="0.16.0",
    sources=["yagmail 0.16.0: sender.py"],
    colour="sync",
    counterpart={"name": "aiosmtplib", "maturity": "stable", "effort": "rewrite", "source": "https://aiosmtplib.readthedocs.io/en/stable/", "date": "2026-11"},
)

@blocks("disk", cheap=True)
def register(*args: Any, **kwargs: Any) -> Any: ...
class inline(str): ...
class raw(str): ...
