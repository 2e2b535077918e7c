from typing import Any

class Error(Exception): ...
class HttpError(Error):
    resp: Any
    content: Any
