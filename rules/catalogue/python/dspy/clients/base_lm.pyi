from typing import Any

from colorfast import blocks, role

@role("client.sync")
class BaseLM:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network", instead="dspy.LM.acall")
    def __call__(self, prompt: Any = None, **kwargs: Any) -> Any: ...
    async def acall(self, prompt: Any = None, **kwargs: Any) -> Any: ...
