from typing import Any

from colorfast import answers, awaitable

@awaitable
@answers()
class Bot:
    def __init__(self, token: str, session: Any = None, default: Any = None, **kwargs: Any) -> None: ...
    @property
    def id(self) -> int: ...
    @property
    def token(self) -> str: ...
