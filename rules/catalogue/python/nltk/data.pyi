from typing import Any

from colorfast import blocks

@blocks("disk", instead="asyncio.to_thread")
def load(*args: Any, **kwargs: Any) -> Any: ...
@blocks("disk", instead="asyncio.to_thread")
def find(*args: Any, **kwargs: Any) -> Any: ...
