from typing import Any

from colorfast import handler

# A plain function becomes a tool; `ainvoke` runs it in the loop's default executor.
@handler("tool", sync="thread-pool:loop-default", asynchronous="shared-loop")
def tool(*args: Any, **kwargs: Any) -> Any: ...
