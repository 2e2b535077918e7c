from typing import Any

from .base import Response

class File(Response[Any]):
    def __init__(self, path: Any, *, filename: str | None = None, content_disposition_type: str = "attachment", **options: Any) -> None: ...
