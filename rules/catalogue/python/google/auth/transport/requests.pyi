from typing import Any

from colorfast import blocks

import requests

class Request:
    def __init__(self, session: Any = None) -> None: ...
    @blocks("network")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
class AuthorizedSession(requests.Session):
    def __init__(self, credentials: Any, *args: Any, **kwargs: Any) -> None: ...
