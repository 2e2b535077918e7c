from typing import Any

from .. import request

class Request(request.Request):
    scope: dict[str, Any]
    @property
    def media(self) -> Any: ...
    async def get_media(self, default_when_empty: Any = ...) -> Any: ...
