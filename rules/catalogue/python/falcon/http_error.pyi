from typing import Any

class HTTPError(Exception):
    status: Any
    title: str | None
    description: str | None
    def __init__(self, status: Any, *, title: str | None = None, description: str | None = None, headers: Any = None, href: str | None = None, href_text: str | None = None, code: int | None = None) -> None: ...
