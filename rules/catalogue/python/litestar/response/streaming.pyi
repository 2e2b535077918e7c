from typing import Annotated, Any

from colorfast import InBackground

from .base import Response

class Stream(Response[Any]):
    def __init__(self, content: Annotated[Any, InBackground["loop-default"]], *, background: Any = None, cookies: Any = None, encoding: str = "utf-8", headers: Any = None, media_type: Any = None, status_code: int | None = None) -> None: ...
