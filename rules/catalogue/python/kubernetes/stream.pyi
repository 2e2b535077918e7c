from typing import Any

from colorfast import blocks, Calls

@blocks("network")
def stream(func: Calls, *args: Any, **kwargs: Any) -> Any: ...
