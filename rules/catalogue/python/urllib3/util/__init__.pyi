from typing import Any

from urllib3.util.retry import Retry as Retry
class Timeout:
    def __init__(self, total: Any = None, connect: Any = ..., read: Any = ...) -> None: ...
class Url:
    scheme: str | None
    host: str | None
    port: int | None
    path: str | None
    query: str | None
    url: str
def parse_url(url: str) -> Url: ...
def make_headers(*args: Any, **kwargs: Any) -> Any: ...
