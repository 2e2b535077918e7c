from typing import Any

class Batch:
    def __getattr__(self, name: str) -> Any: ...
