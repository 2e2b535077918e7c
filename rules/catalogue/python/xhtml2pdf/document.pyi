from typing import Any

from colorfast import blocks

@blocks("cpu", instead="asyncio.to_thread")
def pisaDocument(*args: Any, **kwargs: Any) -> Any: ...
