from typing import Any

from colorfast import blocks

class Retrieve:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network", instead="dspy.asyncify")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
