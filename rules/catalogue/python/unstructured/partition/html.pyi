from typing import Any

from colorfast import blocks

@blocks("cpu", instead="asyncio.to_thread")
def partition_html(*args: Any, **kwargs: Any) -> Any: ...
