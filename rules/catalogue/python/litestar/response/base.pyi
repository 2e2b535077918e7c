from typing import Any, Generic, TypeVar

_T = TypeVar("_T")

class Response(Generic[_T]):
    content: _T
    status_code: int | None
    media_type: Any
    background: Any
    cookies: Any
    headers: Any
    def __init__(self, content: _T, *, background: Any = None, cookies: Any = None, headers: Any = None, media_type: Any = None, status_code: int | None = None, **options: Any) -> None: ...
    def set_cookie(self, key: str, value: str | None = None, **options: Any) -> None: ...
    def set_header(self, key: str, value: Any) -> None: ...
    def delete_cookie(self, key: str, path: str = "/", domain: str | None = None) -> None: ...
