from typing import Any

from colorfast import blocks

@blocks("network")
def single(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def multiple(*args: Any, **kwargs: Any) -> Any: ...
