from typing import Any, Awaitable

from colorfast import blocks, role

class HTTPError(Exception):
    def __init__(self, code: int, message: str | None = None, response: HTTPResponse | None = None) -> None: ...

class HTTPRequest:
    def __init__(self, url: str, method: str = "GET", headers: Any = None, body: Any = None, **options: Any) -> None: ...

class _Received:
    code: int
    reason: str
    headers: Any
    effective_url: str
    request: HTTPRequest

class HTTPResponse(_Received):
    error: BaseException | None
    @property
    def body(self) -> bytes: ...
    def rethrow(self) -> None: ...

@role("client.sync")
class HTTPClient:
    def __init__(self, async_client_class: Any = None, **kwargs: Any) -> None: ...
    @blocks("network", instead="tornado.httpclient.AsyncHTTPClient.fetch", raises="RuntimeError", source="tornado/httpclient.py")
    def fetch(self, request: Any, **kwargs: Any) -> HTTPResponse: ...
    def close(self) -> None: ...

@role("client.async")
class AsyncHTTPClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def fetch(self, request: Any, raise_error: bool = True, **kwargs: Any) -> Awaitable[HTTPResponse]: ...
    def close(self) -> None: ...
