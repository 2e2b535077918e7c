from typing import Any

class HTTPStatus(Exception):
    def __init__(self, status: Any, headers: Any = None, text: str | None = None) -> None: ...
