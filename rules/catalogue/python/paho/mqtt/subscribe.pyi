from typing import Any

from colorfast import blocks

@blocks("network")
def simple(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def callback(*args: Any, **kwargs: Any) -> Any: ...
