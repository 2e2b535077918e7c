from typing import Any

from langchain_core.tools.base import BaseTool as BaseTool
from langchain_core.tools.structured import StructuredTool as StructuredTool
from langchain_core.tools.convert import tool as tool

class Tool(BaseTool):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
