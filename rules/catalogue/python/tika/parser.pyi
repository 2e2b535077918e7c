from typing import Any

from colorfast import blocks

# They start the server where none answers, and send it the document.
@blocks("network", instead="asyncio.to_thread")
def from_file(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network", instead="asyncio.to_thread")
def from_buffer(*args: Any, **kwargs: Any) -> Any: ...
