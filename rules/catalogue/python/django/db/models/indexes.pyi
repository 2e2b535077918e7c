from typing import Any

class Index:
    def __init__(self, *expressions: Any, fields: Any = (), name: str | None = None, condition: Any = None, **options: Any) -> None: ...
