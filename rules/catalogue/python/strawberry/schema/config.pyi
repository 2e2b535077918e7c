from typing import Any

class StrawberryConfig:
    def __init__(self, auto_camel_case: bool | None = None, **options: Any) -> None: ...
