from typing import Any

class SSEvent:
    def __init__(self, data: bytes | None = None, text: str | None = None, json: Any = None, event: str | None = None, event_id: str | None = None, retry: int | None = None, comment: str | None = None) -> None: ...
