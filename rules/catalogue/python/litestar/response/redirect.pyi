from typing import Any

from .base import Response

class Redirect(Response[Any]):
    def __init__(self, path: str, *, status_code: int | None = None, **options: Any) -> None: ...
