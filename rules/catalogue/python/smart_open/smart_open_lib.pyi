from typing import Any, IO

from colorfast import blocks

@blocks("network", instead="asyncio.to_thread")
def open(uri: Any, mode: str = "r", *args: Any, **kwargs: Any) -> IO[Any]: ...
