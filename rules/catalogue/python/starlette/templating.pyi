"""Templates are rendered in the caller's thread (the first use also reads the file)."""

from typing import Annotated, Any, Callable, Sequence

import jinja2
from colorfast import Calls, blocks

from .background import BackgroundTask
from .requests import Request
from .responses import HTMLResponse

class _TemplateResponse(HTMLResponse):
    template: Any
    context: dict[str, Any]

class Jinja2Templates:
    env: jinja2.Environment
    context_processors: list[Callable[[Request], dict[str, Any]]]
    def __init__(self, directory: Any = None, *, context_processors: Annotated[Sequence[Callable[[Request], dict[str, Any]]] | None, Calls] = None, env: Any = None) -> None: ...
    @blocks("cpu", cheap=True, source="starlette/templating.py")
    def TemplateResponse(self, request: Request, name: str, context: dict[str, Any] | None = None, status_code: int = 200, headers: Any = None, media_type: str | None = None, background: BackgroundTask | None = None) -> _TemplateResponse: ...
    def get_template(self, name: str) -> jinja2.Template: ...
