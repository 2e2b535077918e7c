from typing import Any

from colorfast import handler

from langchain_core.tools.base import BaseTool

class StructuredTool(BaseTool):
    @classmethod
    @handler("tool", sync="thread-pool:loop-default", asynchronous="shared-loop", func="func")
    @handler("tool", sync="shared-loop", asynchronous="shared-loop", func="coroutine")
    def from_function(cls, func: Any = None, coroutine: Any = None, name: str | None = None, description: str | None = None, **kwargs: Any) -> StructuredTool: ...
