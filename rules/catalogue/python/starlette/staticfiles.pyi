"""Files are looked up and read in AnyIO's threads."""

from typing import Any

from colorfast import handler_methods

from .responses import Response
from .types import Receive, Scope, Send

@handler_methods("get_response", kind="callback", sync="shared-loop", asynchronous="shared-loop")
class StaticFiles:
    directory: Any
    def __init__(self, *, directory: Any = None, packages: Any = None, html: bool = False, check_dir: bool = True, follow_symlink: bool = False) -> None: ...
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None: ...
    async def get_response(self, path: str, scope: Scope) -> Response: ...
