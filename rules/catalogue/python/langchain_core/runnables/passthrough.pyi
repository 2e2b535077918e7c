from typing import Any

from langchain_core.runnables.base import RunnableSerializable

class RunnablePassthrough(RunnableSerializable):
    @classmethod
    def assign(cls, **kwargs: Any) -> RunnableSerializable: ...
