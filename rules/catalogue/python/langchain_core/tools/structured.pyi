from typing import Any

from langchain_core.tools.base import BaseTool

class StructuredTool(BaseTool):
    @classmethod
    def from_function(cls, *args: Any, **kwargs: Any) -> StructuredTool: ...
