from typing import Mapping

class HTTPException(Exception):
    status_code: int
    detail: str
    headers: Mapping[str, str] | None
    def __init__(self, status_code: int, detail: str | None = None, headers: Mapping[str, str] | None = None) -> None: ...

class WebSocketException(Exception):
    code: int
    reason: str
    def __init__(self, code: int, reason: str | None = None) -> None: ...
