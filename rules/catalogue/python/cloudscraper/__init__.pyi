from typing import Any

from requests import Session

from colorfast import blocks, library

library(
    "cloudscraper",
    versions="1.2.71",
    sources=["cloudscraper 1.2.71: __init__.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

class CloudScraper(Session):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    def create_scraper(cls, sess: Any = None, **kwargs: Any) -> CloudScraper: ...
    @classmethod
    @blocks("network", instead="asyncio.to_thread")
    def get_tokens(cls, url: str, **kwargs: Any) -> tuple[dict[str, str], str]: ...
    @classmethod
    @blocks("network", instead="asyncio.to_thread")
    def get_cookie_string(cls, url: str, **kwargs: Any) -> tuple[str, str]: ...

def create_scraper(sess: Any = None, **kwargs: Any) -> CloudScraper: ...
def session(sess: Any = None, **kwargs: Any) -> CloudScraper: ...
@blocks("network", instead="asyncio.to_thread")
def get_tokens(url: str, **kwargs: Any) -> tuple[dict[str, str], str]: ...
@blocks("network", instead="asyncio.to_thread")
def get_cookie_string(url: str, **kwargs: Any) -> tuple[str, str]: ...
