from typing import Any

from langgraph.graph.state import CompiledStateGraph

def create_agent(*args: Any, **kwargs: Any) -> CompiledStateGraph: ...
