from typing import Any

class Response:
    status: str
    status_int: int
    text: str
    body: bytes
    headers: Any
    def __init__(self, body: Any = None, status: Any = None, headerlist: Any = None, app_iter: Any = None, content_type: str | None = None, conditional_response: Any = None, charset: Any = ..., **kw: Any) -> None: ...

class FileResponse(Response):
    def __init__(self, path: str, request: Any = None, cache_max_age: int | None = None, content_type: str | None = None, content_encoding: str | None = None) -> None: ...
