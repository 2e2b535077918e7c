from typing import Annotated, Any, Callable

from colorfast import InBackground, OnLoop
from starlette.responses import Response

class EventSourceResponse(Response):
    def __init__(self, content: Annotated[Any, InBackground["anyio"]], status_code: int = 200, headers: Any = None, media_type: str = "text/event-stream", background: Any = None, ping: Any = None, sep: str | None = None, ping_message_factory: Annotated[Callable[[], Any] | None, OnLoop] = None, data_sender_callable: Annotated[Callable[..., Any] | None, OnLoop] = None, send_timeout: float | None = None, client_close_handler_callable: Annotated[Callable[..., Any] | None, OnLoop] = None) -> None: ...
