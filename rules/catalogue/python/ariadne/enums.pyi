from typing import Any

class EnumType:
    name: str
    values: dict[str, Any]
    def __init__(self, name: str, values: Any) -> None: ...
