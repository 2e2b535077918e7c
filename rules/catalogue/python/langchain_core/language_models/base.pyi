from typing import Any, Iterator

from colorfast import blocks, lazy

from langchain_core.runnables.base import RunnableSerializable

class BaseLanguageModel(RunnableSerializable):
    @blocks("network", instead="langchain_core.runnables.Runnable.ainvoke")
    def invoke(self, input: Any, config: Any = None, **kwargs: Any) -> Any: ...
    @lazy("network", instead="langchain_core.runnables.Runnable.astream")
    def stream(self, input: Any, config: Any = None, **kwargs: Any) -> Iterator[Any]: ...
    @blocks("network")
    def generate_prompt(self, *args: Any, **kwargs: Any) -> Any: ...
    async def agenerate_prompt(self, *args: Any, **kwargs: Any) -> Any: ...
