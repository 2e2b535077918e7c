from typing import Any

class TigerGraphException(Exception):
    def __init__(self, message: Any, code: Any = None) -> None: ...
