from typing import Any

class ConfigDict(dict[str, Any]):
    def __init__(self, **options: Any) -> None: ...

class Extra:
    allow: str
    ignore: str
    forbid: str

class BaseConfig: ...
