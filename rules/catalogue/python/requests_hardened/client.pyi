from typing import Any

from requests import Session

class HTTPSession(Session):
    def __init__(self, config: Any, **kwargs: Any) -> None: ...
