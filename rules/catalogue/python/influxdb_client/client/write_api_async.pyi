from typing import Any

class WriteApiAsync:
    async def write(self, *args: Any, **kwargs: Any) -> Any: ...
