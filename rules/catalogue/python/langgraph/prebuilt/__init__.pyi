from typing import Any

from colorfast import handler
from langgraph.graph.state import CompiledStateGraph

class ToolNode:
    @handler("tool", sync="thread-pool:loop-default", asynchronous="shared-loop", func="tools")
    def __init__(self, tools: Any, **options: Any) -> None: ...

@handler("tool", sync="thread-pool:loop-default", asynchronous="shared-loop", func="tools")
def create_react_agent(model: Any, tools: Any, **options: Any) -> CompiledStateGraph[Any]: ...
def tools_condition(state: Any, messages_key: str = "messages") -> str: ...
