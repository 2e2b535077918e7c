"""Server-sent events of path operations that yield (since 0.135)."""

from typing import Any

from pydantic import BaseModel
from starlette.responses import StreamingResponse

class EventSourceResponse(StreamingResponse): ...

class ServerSentEvent(BaseModel):
    data: Any = None
    raw_data: str | None = None
    event: str | None = None
    id: str | None = None
    retry: int | None = None
    comment: str | None = None
