from typing import Any

class Retry:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
