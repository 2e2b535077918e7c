from typing import Annotated, Any, Callable

from colorfast import InThread, OnLoop, role

from .. import response

class Response(response.Response):
    sse: Any
    @role("background.task")
    def schedule(self, callback: Annotated[Callable[..., Any], OnLoop]) -> None: ...
    @role("background.task")
    def schedule_sync(self, callback: Annotated[Callable[[], Any], InThread["loop-default"]]) -> None: ...
    async def render_body(self) -> bytes | None: ...
