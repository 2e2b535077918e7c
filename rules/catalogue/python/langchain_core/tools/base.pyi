from typing import Any

from colorfast import blocks, handler_methods

from langchain_core.runnables.base import RunnableSerializable

# `_arun` of a tool that has none of its own runs `_run` in the loop's default executor.
@handler_methods("_run", "_arun", kind="tool", sync="thread-pool:loop-default", asynchronous="shared-loop")
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
