from typing import Any

from starlette.background import BackgroundTasks
from starlette.requests import Request
from starlette.responses import Response

class BaseContext:
    connection_params: Any
    request: Request | None
    background_tasks: BackgroundTasks | None
    response: Response | None
    def __init__(self) -> None: ...
