from typing import Any

class PlainTextAuthProvider:
    def __init__(self, username: Any = None, password: Any = None) -> None: ...
