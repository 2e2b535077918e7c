from typing import Any

class UniqueValidator:
    def __init__(self, queryset: Any, message: Any = None, lookup: str = "exact") -> None: ...

class UniqueTogetherValidator:
    def __init__(self, queryset: Any, fields: Any, message: Any = None, **options: Any) -> None: ...
