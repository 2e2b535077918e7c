from typing import Any, Self

from langchain import __version__
from langchain.chains import Chain
from langgraph.graph.state import CompiledStateGraph

def create_agent(*args: Any, **kwargs: Any) -> CompiledStateGraph: ...

if __version__ < (1,):
    class AgentExecutor(Chain):
        @classmethod
        def from_agent_and_tools(cls, *args: Any, **kwargs: Any) -> Self: ...
    def initialize_agent(*args: Any, **kwargs: Any) -> AgentExecutor: ...
