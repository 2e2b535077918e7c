from typing import Any

from colorfast import handler

from langchain_core.tools.base import BaseTool as BaseTool
from langchain_core.tools.structured import StructuredTool as StructuredTool
from langchain_core.tools.convert import tool as tool

class Tool(BaseTool):
    @handler("tool", sync="thread-pool:loop-default", asynchronous="shared-loop", func="func")
    @handler("tool", sync="shared-loop", asynchronous="shared-loop", func="coroutine")
    def __init__(self, name: str, func: Any, description: str, *, coroutine: Any = None, **kwargs: Any) -> None: ...
    @classmethod
    @handler("tool", sync="thread-pool:loop-default", asynchronous="shared-loop", func="func")
    @handler("tool", sync="shared-loop", asynchronous="shared-loop", func="coroutine")
    def from_function(cls, func: Any, name: str, description: str, return_direct: bool = False, args_schema: Any = None, coroutine: Any = None, **kwargs: Any) -> Tool: ...
