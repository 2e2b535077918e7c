from typing import Any

from . import Field

class JSONField(Field[Any]):
    def __init__(self, verbose_name: Any = None, name: str | None = None, encoder: Any = None, decoder: Any = None, **kwargs: Any) -> None: ...

class KeyTextTransform:
    def __init__(self, key_name: str, *args: Any, **kwargs: Any) -> None: ...
