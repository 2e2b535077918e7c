from typing import Any

from colorfast import blocks

@blocks("cpu", instead="asyncio.to_thread")
def generate_parameters(*args: Any, **kwargs: Any) -> Any: ...

def __getattr__(name: str) -> Any: ...
