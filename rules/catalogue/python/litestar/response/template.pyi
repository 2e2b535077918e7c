from typing import Any

from .base import Response

class Template(Response[bytes]):
    def __init__(self, template_name: str | None = None, *, template_str: str | None = None, context: Any = None, **options: Any) -> None: ...
