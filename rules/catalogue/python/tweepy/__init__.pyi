from typing import Any, Iterator

from colorfast import blocks, lazy, library

from tweepy.api import API as API
from tweepy.client import Client as Client

library(
    "tweepy",
    versions="4.17.0",
    sources=["tweepy 4.17.0: api.py, client.py, asynchronous/client.py"],
    colour="both",
    counterpart={"name": "tweepy.asynchronous.AsyncClient", "maturity": "stable", "effort": "drop-in", "source": "tweepy 4.17.0: asynchronous/client.py", "date": "2026-11"},
)

class OAuthHandler:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class OAuth1UserHandler:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_authorization_url(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_access_token(self, *args: Any, **kwargs: Any) -> Any: ...
    def set_access_token(self, *args: Any, **kwargs: Any) -> Any: ...
class Paginator:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @lazy("network")
    def flatten(self, limit: Any = None) -> Iterator[Any]: ...
    def __iter__(self) -> Iterator[Any]: ...
class TweepyException(Exception): ...
