from typing import Any

from colorfast import blocks

from langchain_core.runnables.base import RunnableSerializable

class BaseTool(RunnableSerializable):
    name: str
    description: str
    args_schema: Any
    @blocks("network", instead="langchain_core.tools.BaseTool.ainvoke", confidence="medium")
    def invoke(self, input: Any, config: Any = None, **kwargs: Any) -> Any: ...
    @blocks("network", instead="langchain_core.tools.BaseTool.arun", confidence="medium")
    def run(self, *args: Any, **kwargs: Any) -> Any: ...
    async def ainvoke(self, *args: Any, **kwargs: Any) -> Any: ...
    async def arun(self, *args: Any, **kwargs: Any) -> Any: ...
