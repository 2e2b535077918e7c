from typing import Any

from django.db.models import Field

class ArrayField(Field[list[Any]]):
    def __init__(self, base_field: Any, size: int | None = None, **kwargs: Any) -> None: ...

class HStoreField(Field[dict[str, Any]]): ...
