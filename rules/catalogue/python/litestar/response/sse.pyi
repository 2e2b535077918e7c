from typing import Annotated, Any

from colorfast import InBackground

from .streaming import Stream

class ServerSentEventMessage:
    def __init__(self, data: Any = "", event: str | None = None, id: Any = None, retry: int | None = None, comment: str | None = None, sep: str = "\r\n") -> None: ...

class ServerSentEvent(Stream):
    def __init__(self, content: Annotated[Any, InBackground["loop-default"]], *, background: Any = None, event_type: str | None = None, **options: Any) -> None: ...
