from typing import Any

from colorfast import handler_methods

@handler_methods("__call__", kind="middleware", sync="shared-loop", asynchronous="shared-loop")
class BaseMiddleware:
    async def __call__(self, handler: Any, event: Any, data: dict[str, Any]) -> Any: ...
