from typing import Any

from colorfast import blocks

@blocks("disk", instead="asyncio.to_thread")
def read(*args: Any, **kwargs: Any) -> Any: ...
@blocks("disk", instead="asyncio.to_thread")
def write(*args: Any, **kwargs: Any) -> Any: ...
