from typing import Any

from colorfast import blocks

from langchain_core import __version__
from langchain_core.documents import Document
from langchain_core.runnables.base import RunnableSerializable

class BaseRetriever(RunnableSerializable):
    @blocks("network", instead="langchain_core.retrievers.BaseRetriever.ainvoke")
    def invoke(self, input: Any, config: Any = None, **kwargs: Any) -> list[Document]: ...
    async def ainvoke(self, input: Any, config: Any = None, **kwargs: Any) -> list[Document]: ...
    if __version__ < (1,):
        @blocks("network")
        def get_relevant_documents(self, *args: Any, **kwargs: Any) -> Any: ...
        async def aget_relevant_documents(self, *args: Any, **kwargs: Any) -> Any: ...
